"""The National Assembly of a country, by its letters behind an adjective: 'the Lao NA', 'the Vietnamese NA'."""

from giaoluu.reading.english.ground import Ground
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention

_LETTERS = "na"
OF_VIETNAM = "Quốc hội"


def assembly_at(ground: Ground, index: int) -> OrganisationMention | None:
    """Return the assembly that the adjective `index` and the letters behind it name, or None where they do not."""
    if ground.joint(index + 1) != "blank" or ground.words[index + 1].low != _LETTERS:
        return None
    whose, letters = ground.words[index], ground.words[index + 1]
    country = ground.vocabulary.demonyms.get(whose.low)
    if country is None or not ground.text.startswith("NA", letters.start):
        return None
    tail = OF_VIETNAM if country == "VN" else ""
    name = f"{ground.text[whose.start : whose.end]} National Assembly"
    return OrganisationMention(
        whose.start, letters.end, "assembly", "government", "", country, tail, "", None, name, abbreviation=""
    )
