"""What the tests of register and office share: people with their seats, and a place for sources."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from giaoluu.register.trail.models import Bureau, User
from giaoluu.register.vocabularies.remembering import forget
from tests.register.personas import Personas, seat, user


@pytest.fixture(autouse=True)
def _media(settings: Settings, tmp_path: Path) -> None:
    settings.GIAOLUU_MEDIA = tmp_path / "media"


@pytest.fixture(autouse=True)
def _words() -> None:
    """Words that another test added are no words of this one."""
    forget()


@pytest.fixture
def personas(db: None) -> Personas:
    """Lan and Minh of Lào Cai, Hải of another province, Thảo above both, An who keeps the machine."""
    centre = Bureau.objects.create(name="Tổng Liên đoàn")
    lao_cai = Bureau.objects.create(name="LĐLĐ tỉnh Lào Cai", parent=centre)
    quang_tri = Bureau.objects.create(name="LĐLĐ tỉnh Quảng Trị", parent=centre)
    lan, minh, hai = user("lan", "Nguyễn Thị Lan"), user("minh", "Trần Văn Minh"), user("hai", "Lê Văn Hải")
    thao, an = user("thao", "Phạm Thị Thảo"), user("an", "Vũ Bình An")
    seat(lan, lao_cai, "officer")
    seat(minh, lao_cai, "reviewer")
    seat(hai, quang_tri, "officer")
    seat(thao, centre, "leader")
    seat(an, centre, "administrator")
    return Personas(lan=lan, minh=minh, hai=hai, thao=thao, an=an, centre=centre, lao_cai=lao_cai, quang_tri=quang_tri)


@pytest.fixture
def lan(personas: Personas) -> User:
    """Return the officer of Lào Cai."""
    return personas.lan
