import pytest

from giaoluu.lexicon import load_lexicon
from giaoluu.matching import KnownName, KnownOrganisation, NameReader


@pytest.fixture(scope="session")
def names() -> NameReader:
    return NameReader(load_lexicon())


@pytest.fixture(scope="session")
def lao_cai() -> list[KnownOrganisation]:
    """Lào Cai and Yên Bái before, and Lào Cai after, the first of July 2025."""
    return [
        KnownOrganisation(
            id="cũ", names=(KnownName("Liên đoàn Lao động tỉnh Lào Cai"),), level="province", country="VN",
            valid_to="2025-06-30", successors=("mới",),
        ),
        KnownOrganisation(
            id="yên bái", names=(KnownName("Liên đoàn Lao động tỉnh Yên Bái"),), level="province", country="VN",
            valid_to="2025-06-30", successors=("mới",),
        ),
        KnownOrganisation(
            id="mới", names=(KnownName("Liên đoàn Lao động tỉnh Lào Cai"),), level="province", country="VN",
            valid_from="2025-07-01", predecessors=("cũ", "yên bái"),
        ),
    ]  # fmt: skip
