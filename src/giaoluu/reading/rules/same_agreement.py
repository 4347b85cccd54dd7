"""The same agreement named twice is one."""

from collections.abc import Sequence

from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.candidates import Candidate
from giaoluu.reading.rules.pairs import is_pair_of

AGAIN = "named again"
CONTENTS = "by its contents"
"""'Theo chương trình phối hợp, hai bên sẽ …', 'Đây là thỏa thuận khung …': what was signed, by whatever name."""
SUBJECT = "subject of a sentence"
"""'Quy chế phối hợp thể hiện …': the one of the article, which a text that opens in the middle signs only later."""
EARLIER = "an earlier one, by its number or day"
OF_NEW_TERM = "of the term that the sentence opens with"
SHOWN = "signed in a headline or a photo"
"""There what was signed often goes by a looser name: 'ký cam kết hợp tác' for a programme."""
MERELY_NAMED = "named without term or standing"
"""'chương trình phối hợp sẽ tập trung vào …': with the sides of one that is signed, it is that one."""
RENEWED = "to be made anew"
SPOKEN_OF = "spoken of with its term"
STANDING = {"in_force", "concluded"}


_AGAIN = {AGAIN, CONTENTS, SUBJECT}


def merge(seen: list[AgreementFound], new: AgreementFound) -> None:
    """The same kind and parties with the same term, or with a term on one side only, is one agreement."""
    fitting = [index for index, old in enumerate(seen) if _may_be_same(old, new)]
    if not fitting:
        seen.append(new)
        return
    exact = [index for index in fitting if new.term and _same_term(seen[index], new)]
    same_status = [index for index in fitting if seen[index].status == new.status]
    index = (exact or same_status or fitting)[0]
    if new.rule in _AGAIN:
        index = fitting[-1]
    old = seen[index]
    keep = old if old.term or not new.term else old._replace(term=new.term, title=new.title)
    if new.rule in _AGAIN:
        return
    if old.rule == SUBJECT and not old.term and new.status == "signed":
        keep = new
    kind = min(old.kind, new.kind, key=_TELLING.index)
    named = old.named_sides or (new.named_sides and set(new.parties) == set(old.parties))
    seen[index] = keep._replace(kind=kind, status=_stronger(old.status, new.status), named_sides=named)


def _same_term(old: AgreementFound, new: AgreementFound) -> bool:
    return bool(old.term and new.term and old.term[0] == new.term[0])


def _may_be_same(old: AgreementFound, new: AgreementFound) -> bool:
    if old.term and new.term and old.term[0] != new.term[0]:
        return False
    if not set(old.parties) & set(new.parties) or is_pair_of(new, old) or _are_apart(old, new):
        return False
    if new.rule in _AGAIN:
        again = old.status == "signed" and set(old.parties) == set(new.parties)
        loose = new.kind in _LOOSE or new.rule == CONTENTS
        again = again and (new.rule == SUBJECT or (loose and not new.named_sides))
        return old.kind == new.kind or {old.kind, new.kind} <= _LOOSE or again
    if _is_of_the_signing(old, new):
        return old.kind == new.kind
    if new.rule == RENEWED and old.status in STANDING:
        return False
    if EARLIER in (old.rule, new.rule) and not {old.status, new.status} <= STANDING:
        return False
    if {old.status, new.status} in ({"signed", "concluded"}, {"agreed", "concluded"}, {"signed", "in_force"}) and (
        not (old.term and new.term) and old.start != new.start
    ):
        return old.kind == new.kind and not (old.term or new.term) and "concluded" not in (old.status, new.status)
    return old.kind == new.kind or ({old.kind, new.kind} <= _LOOSE and old.status == new.status)


def without_loose_names(seen: list[AgreementFound]) -> list[AgreementFound]:
    """Return `seen` less what a headline or photo calls an agreement, where the same sides signed something else."""
    return [
        one
        for one in seen
        if one.rule != SHOWN
        or one.kind != "agreement"
        or one.term
        or not any(
            other is not one and other.status == "signed" and set(other.parties) == set(one.parties) for other in seen
        )
    ]


_OF_ONE_PAPER = {"programme", "regulation"}


def without_second_names(seen: list[AgreementFound], candidates: Sequence[Candidate]) -> list[AgreementFound]:
    """Return `seen` with one of a programme and a regulation that the same sides signed, where no sentence names both.

    'Lễ ký kết chương trình phối hợp'; 'A và B thống nhất ban hành Quy chế phối hợp gồm 3 chương': one paper.
    """
    if len(seen) > 1:
        seen = _without_draft(seen)
    signed = [one for one in seen if one.status == "signed" and one.kind in _OF_ONE_PAPER]
    if len(signed) != 2 or {one.kind for one in signed} != _OF_ONE_PAPER:
        return seen
    first, second = signed
    other_term = first.term and second.term and not _same_term(first, second)
    if set(first.parties) != set(second.parties) or other_term:
        return seen
    told: dict[int, set[str]] = {}
    for candidate in candidates:
        told.setdefault(candidate.found.sentence.start, set()).add(candidate.kind)
    if any(kinds >= _OF_ONE_PAPER for kinds in told.values()):
        return seen
    kept = first._replace(term=first.term or second.term)
    return [kept if one is first else one for one in seen if one is not second]


def _without_draft(seen: list[AgreementFound]) -> list[AgreementFound]:
    """Return `seen` without a regulation of the sides and the term of a programme that is signed.

    'A và B ký kết chương trình phối hợp giai đoạn 2024-2028. Hai bên đã thảo luận Quy chế phối hợp … 2024-2028.'
    """
    signed = {
        (one.parties, one.term[0]) for one in seen if one.status == "signed" and one.term and one.kind == "programme"
    }
    return [
        one
        for one in seen
        if not (
            one.kind == "regulation"
            and one.status in ("in_force", "agreed")
            and one.term is not None
            and (one.parties, one.term[0]) in signed
        )
    ]


def _are_apart(old: AgreementFound, new: AgreementFound) -> bool:
    """Both name their sides, and they are not the same; or one was made in another year than that the other begins."""
    one, other = set(old.parties), set(new.parties)
    if old.named_sides and new.named_sides and not (one <= other or other <= one):
        return True
    made = old.made or new.made
    term = old.term or new.term
    return made is not None and term is not None and abs(int(term[0][:4]) - made) > 1


def _is_of_the_signing(old: AgreementFound, new: AgreementFound) -> bool:
    """One of the two is signed and the other only spoken of, in a way that means the one that is signed."""
    if old.rule == SUBJECT and new.status == "signed":
        return set(new.parties) == set(old.parties)
    if new.rule == MERELY_NAMED and old.status == "signed":
        return set(new.parties) == set(old.parties)
    if old.status != "signed" or old.term:
        return False
    if new.rule == SPOKEN_OF:
        return set(new.parties) <= set(old.parties)
    return new.rule == OF_NEW_TERM  # 'ký Quy chế …'; 'Nhiệm kỳ 2023-2028, hai ngành xây dựng nội dung Quy chế …'


_LOOSE = {"memorandum", "minutes", "agreement"}
_TELLING = ("memorandum", "minutes", "agreement", "regulation", "programme", "plan")


def _stronger(one: str, other: str) -> str:
    order = ("signed", "concluded", "agreed", "proposed", "in_force")
    return min(one, other, key=order.index)
