from pathlib import Path

import pytest

PAGE = """Công đoàn Đắk Nông hội đàm với Công đoàn Sê Kông

Sáng 12/9/2023, tại thành phố Gia Nghĩa, \
Liên đoàn Lao động tỉnh Đắk Nông hội đàm với Liên hiệp Công đoàn tỉnh Sê Kông (Lào).

Đồng chí Y Bling Niê, Chủ tịch Liên đoàn Lao động tỉnh Đắk Nông cho biết hai bên đã cử 17 đoàn sang thăm nhau.

Tin liên quan
Hơn 900 công nhân Bình Thuận dự hội thao
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIAOLUU_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "dak-nong.txt"
    path.write_text(PAGE, "utf-8")
    return path
