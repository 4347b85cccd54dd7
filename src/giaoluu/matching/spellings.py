"""How one name is spelled in several ways: marks left out, abbreviations, names of foreigners in Vietnamese syllables.

What is folded here serves the search for candidates and weighs little by itself: Hà, Hạ and Há are three people.
"""

import re
import unicodedata
from functools import lru_cache

SMALL_WORDS = frozenset(["của", "và", "các", "thuộc", "tại", "ở", "the", "of", "and", "in", "s", "cùng"])
ENGLISH_UNION = frozenset(
    ["federation", "confederation", "general", "labour", "labor", "trade", "union", "unions", "workers", "provincial",
     "province", "city", "municipal", "district", "prefecture", "local"]
)  # fmt: skip
"""Words of which the English name of a territory's union is made, beside the place."""

ABBREVIATIONS = {
    "tnhh": "trách nhiệm hữu hạn", "mtv": "một thành viên", "cp": "cổ phần", "ctcp": "công ty cổ phần",
    "tm": "thương mại", "dv": "dịch vụ", "sx": "sản xuất", "xnk": "xuất nhập khẩu", "xd": "xây dựng",
    "kcn": "khu công nghiệp", "kcx": "khu chế xuất", "kkt": "khu kinh tế", "ccn": "cụm công nghiệp",
    "vn": "việt nam", "đh": "đại học", "bv": "bệnh viện", "gd": "giáo dục", "gd&đt": "giáo dục đào tạo",
    "cnvc": "công nhân viên chức", "cbcc": "cán bộ công chức", "tt&tt": "thông tin truyền thông",
    "vh-tt": "văn hóa thông tin", "pccc": "phòng cháy chữa cháy", "thpt": "trung học phổ thông", "đt": "đào tạo",
    "đt&pt": "đầu tư phát triển", "đtpt": "đầu tư phát triển", "tm&dv": "thương mại dịch vụ",
    "tmdv": "thương mại dịch vụ", "sx&tm": "sản xuất thương mại", "xd&tm": "xây dựng thương mại",
}  # fmt: skip
"""Abbreviations in names of bodies that the lexicon's fields of work do not have."""

_LIGHT_PHRASES = re.compile(
    r"(?<!\w)(?:công ty|trách nhiệm hữu hạn|một thành viên|cổ phần|thương mại|dịch vụ|sản xuất|xuất nhập khẩu|đào tạo"
    r"|co|ltd|jsc)(?!\w)"
)
"""Legal forms and fillings of a field's name, which come and go in the name of one body."""

LATIN_WORDS = {
    "tong lien doan lao dong viet nam": "Tổng Liên đoàn Lao động Việt Nam", "tong ldld": "Tổng LĐLĐ",
    "lien doan lao dong": "Liên đoàn Lao động", "ldld": "LĐLĐ", "lien hiep cong doan": "Liên hiệp Công đoàn",
    "tong cong hoi": "Tổng Công hội", "cong doan nganh": "Công đoàn ngành", "cong doan co so": "Công đoàn cơ sở",
    "cong doan": "Công đoàn", "ban thuong vu": "Ban Thường vụ", "ban chap hanh": "Ban Chấp hành", "tinh": "tỉnh",
    "thanh pho": "thành phố", "tp": "TP", "huyen": "huyện", "quan": "quận", "thi xa": "thị xã", "phuong": "phường",
    "cong ty": "Công ty", "trach nhiem huu han": "trách nhiệm hữu hạn", "uy ban nhan dan": "Ủy ban nhân dân",
    "y te": "Y tế", "giao duc": "Giáo dục", "xay dung": "Xây dựng", "cong thuong": "Công Thương", "so": "Sở",
}  # fmt: skip
"""Everyday words of bodies' names, as they stand where a keyboard or an English page leaves the marks out."""

_LEGAL_FORMS = {"trách nhiệm hữu hạn": "TNHH", "một thành viên": "MTV", "cổ phần": "CP"}

_D = str.maketrans("đĐ", "dD")
_SOUNDS = (
    # Lao and Khmer names in Vietnamese syllables and in Latin letters
    ("ph", "p"), ("kh", "k"), ("th", "t"), ("x", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("w", "v"),
    ("ch", "c"), ("tr", "c"), ("qu", "kv"), ("c", "k"), ("gi", "z"), ("dj", "z"), ("j", "z"), ("nh", "n"), ("ng", "n"),
    ("l", "r"), ("b", "v"), ("h", ""), ("e", "i"), ("o", "u"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_END_VOWEL = re.compile(r"(?<=[bcdfgklmnprstvz])[ei]$")
_KOREAN = (("eo", "u"), ("oo", "u"), ("ui", "i"), ("ee", "i"), ("y", "i"), ("g", "k"), ("b", "p"), ("d", "t"),
           ("j", "ch"), ("r", "l"), ("u", "o"))  # fmt: skip
_KOREAN_SURNAMES = {"lee": "i", "yi": "i", "rhee": "i", "ri": "i", "park": "pak", "bak": "pak", "choe": "choi",
                    "gim": "kim", "jeong": "chong", "jung": "chong", "chung": "chong"}  # fmt: skip

PINYIN = {
    "vương": "wang", "lý": "li", "trương": "zhang", "lưu": "liu", "trần": "chen", "dương": "yang", "triệu": "zhao",
    "hoàng": "huang", "huỳnh": "huang", "chu": "zhu zhou", "ngô": "wu", "tôn": "sun", "từ": "xu", "mã": "ma",
    "hồ": "hu",
    "quách": "guo", "lâm": "lin", "hà": "he", "cao": "gao", "la": "luo", "trịnh": "zheng", "lương": "liang",
    "tạ": "xie", "tống": "song", "đường": "tang", "hứa": "xu", "hàn": "han", "phùng": "feng", "đặng": "deng",
    "tào": "cao", "bành": "peng", "tăng": "zeng", "tiêu": "xiao", "điền": "tian", "đổng": "dong", "viên": "yuan",
    "phan": "pan", "vu": "yu", "tưởng": "jiang", "thái": "cai tai", "dư": "yu", "đỗ": "du", "diệp": "ye",
    "trình": "cheng", "tô": "su", "ngụy": "wei", "lữ": "lu", "đinh": "ding", "nhậm": "ren", "thẩm": "shen",
    "diêu": "yao", "lư": "lu", "khương": "jiang", "thôi": "cui", "chung": "zhong", "đàm": "tan", "lục": "lu",
    "uông": "wang", "phạm": "fan", "kim": "jin", "thạch": "shi", "liêu": "liao", "giả": "jia", "hạ": "xia",
    "vi": "wei", "phó": "fu", "phương": "fang", "bạch": "bai", "trâu": "zou", "mạnh": "meng", "hùng": "xiong",
    "tần": "qin", "khâu": "qiu", "giang": "jiang", "doãn": "yin", "tiết": "xue", "đoàn": "duan", "lôi": "lei",
    "hầu": "hou", "long": "long", "sử": "shi", "đào": "tao", "lê": "li", "hạo": "hao", "mao": "mao", "minh": "ming",
    "hồng": "hong", "hoa": "hua", "quốc": "guo", "kiến": "jian", "quân": "jun", "vĩ": "wei", "bình": "ping",
    "cường": "qiang", "lệ": "li", "anh": "ying", "văn": "wen", "vân": "yun", "tuyết": "xue", "mai": "mei",
    "lan": "lan", "ngọc": "yu", "tú": "xiu", "hải": "hai", "đông": "dong", "nam": "nan", "xuân": "chun", "thu": "qiu",
    "đức": "de", "chí": "zhi", "thành": "cheng", "vinh": "rong", "phong": "feng", "bân": "bin",
    "tĩnh": "jing", "lực": "li", "dũng": "yong", "nghĩa": "yi", "trung": "zhong", "tân": "xin", "khánh": "qing",
    "vĩnh": "yong", "quang": "guang", "huy": "hui", "kiệt": "jie", "siêu": "chao", "nhân": "ren", "tuệ": "hui",
    "phượng": "feng", "quế": "gui", "liên": "lian", "bảo": "bao", "phúc": "fu", "thanh": "qing", "gia": "jia",
    "học": "xue", "thế": "shi", "thiên": "tian", "hưng": "xing", "chính": "zheng", "ba": "bo",
    "chấn": "zhen", "lượng": "liang", "nhã": "ya", "đan": "dan", "mẫn": "min", "tinh": "jing xing", "hân": "xin",
}  # fmt: skip
"""Chinese names as Vietnamese reads them, and as pinyin writes them without tones; a syllable may have two."""


@lru_cache(maxsize=1 << 17)
def plain(text: str) -> str:
    """Return `text` in lower case without any mark, đ as d: a key to search by, never one to judge by."""
    low = text.lower().translate(_D)
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def sound(name: str, country: str | None = None) -> str:
    """Return how a foreign name sounds, roughly: 'Khăm Phon' and 'Khamphone' give one key. Empty for no letters."""
    letters = [part for part in re.split(r"[^a-z]+", plain(name)) if part]
    if country == "KR":
        return "".join(_korean(part) for part in letters)
    key = "".join(_END_VOWEL.sub("", part) if len(part) > 3 else part for part in letters)
    for written, said in _SOUNDS:
        key = key.replace(written, said)
    return _TWICE.sub(r"\1", key)


def pinyin(name: str) -> frozenset[str]:
    """Return the pinyin, joined, that a Chinese name in Vietnamese reading can stand for; empty if one is unknown."""
    read = [""]
    for syllable in name.split():
        sounds = PINYIN.get(syllable)
        if sounds is None:
            return frozenset()
        read = [before + one for before in read for one in sounds.split()]
    return frozenset(read)


def joined(name: str) -> str:
    """Return the letters of a name without marks, blanks or hyphens: 'Wang Hong' and 'WANG-HONG' are one."""
    return "".join(part for part in re.split(r"[^a-z]+", plain(name)) if part)


def _korean(part: str) -> str:
    key = _KOREAN_SURNAMES.get(part, part)
    for written, said in _KOREAN:
        key = key.replace(written, said)
    return _TWICE.sub(r"\1", key)


@lru_cache(maxsize=1 << 15)
def legal_forms(words: tuple[str, ...]) -> frozenset[str]:
    """Return the legal forms that the name of an enterprise states: `TNHH`, `MTV`, `CP`."""
    whole = " ".join(words)
    return frozenset(short for phrase, short in _LEGAL_FORMS.items() if phrase in whole)


@lru_cache(maxsize=1 << 15)
def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that tell it from others: legal forms left out, all of them where nothing else is.

    Whole phrases are left out, not their syllables: 'Thành Công' is a name, 'một thành viên' is not.
    """
    left = tuple(_LIGHT_PHRASES.sub(" ", " ".join(words)).split())
    return left or words
