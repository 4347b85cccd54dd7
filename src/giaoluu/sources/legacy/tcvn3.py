"""TCVN3 (TCVN 5712:1993, the .VnTime fonts): one byte a letter, as the characters that windows-1252 shows."""

import re

_TABLE = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
LETTERS = "".join(_TABLE)
_TRANSLATION = str.maketrans(_TABLE)
_WORD = re.compile(rf"[A-Za-z{LETTERS}]+")
_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-Z]")


def from_tcvn3(text: str) -> str:
    """Return TCVN3 `text` in Unicode, letter for letter: the length stays.

    Its capitals with a tone are small letters shown by a capital font (.VnTimeH), and the font is lost in plain text: a
    line without any small ASCII letter, and a word with two capitals and no small one, are taken as capitals.
    """
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    if line.isascii():
        return line
    if not _SMALL.search(line) and len(_CAPITAL.findall(line)) > 1:
        return line.translate(_TRANSLATION).upper()
    return _WORD.sub(_word, line)


def _word(found: re.Match[str]) -> str:
    letters = found[0].translate(_TRANSLATION)
    shouted = not _SMALL.search(found[0]) and len(_CAPITAL.findall(found[0])) > 1
    return letters.upper() if shouted else letters
