"""What was signed at a signing, where the article names only one agreement and none as signed."""

from collections.abc import Sequence

from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.same_agreement import AGAIN, CONTENTS, SUBJECT


def with_what_was_signed(
    agreements: Sequence[AgreementFound], kinds: set[str], parties: Sequence[str]
) -> list[AgreementFound]:
    """Return `agreements`; of a signing the only one that its parties go by ('Theo thỏa thuận, …') is what they signed.

    A text that opens in the middle has lost the sentence that told of the signing itself.
    """
    theirs = [one for one in agreements if len(set(one.parties) & set(parties)) > 1]
    if kinds != {"signing"} or len(theirs) != 1 or theirs[0].rule not in (AGAIN, CONTENTS, SUBJECT):
        return list(agreements)
    return [
        one._replace(status="signed") if one is theirs[0] and one.status == "in_force" else one for one in agreements
    ]
