"""What the class and id names of Vietnamese and English sites say of an element.

The words were collected from common content systems (NukeViet, Liferay, DotNetNuke, WordPress, Drupal and the systems
of the larger newspapers); add to them where a site says it otherwise.
"""

import functools
import re

from giaoluu.facts.page import Role

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_NAMES = re.compile(r"[^a-z0-9]+")
_LAYOUT = re.compile(r"^(?:has|with|without|no|is|js)-|-(?:with|has|no)-")
"""'has-sidebar' and 'col-with-menu' tell of a neighbour."""


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|-)(?:{'|'.join(' '.join(words).split())})(?:-|$)")


_SIGNS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "related",
        _words(
            "related? relations? related[a-z]+ [a-z]*lien-?quan [a-z]*tin-?khac bai(?:-?viet)?-?khac tin-?cu",
            "tin-?moi(?:-?hon)? tin-?cung cung-?(?:chuyen-?)?muc xem-?them doc-?them doc-?nhieu xem-?nhieu read-?more",
            "more-?news other-?news news-?others? recommend(?:ed|ations?)? suggest(?:ed|ions?)?",
            "most-?(?:read|view|viewed|popular) popular trending",
            "hot-?news tin-?hot tin-?noi-?bat sidebar box-?tin list-?news news-?list teasers? inner-?article",
        ),
    ),
    (
        "navigation",
        _words(
            "nav navbar navigation menu submenu megamenu breadcrumbs? topbar toolbar shar(?:e|ing) socials? fb-like",
            "pagination pager paging footer copyright comments? binh-?luan login dang-?nhap search tim-?kiem banners?",
            "ads? adv advert(?:s|isement)? quang-?cao tags? tag-?cloud cookie counter truy-?cap thong-?ke",
            "weather thoi-?tiet hotline popup modal skip-link rating vote",
            "font-?size print-?(?:btn|button|link) languages? site-header",
            "page-?counter visitors? back-to-top mobile-?app",
        ),
    ),
    ("caption", re.compile(r"caption|chu-?thich|(?:pic|photo|image|img|anh)-?desc")),
    (
        "dateline",
        _words(
            "date datetime time timestamp publish(?:ed)?(?:-?date|-?time|-?on)? pubdate post-?date",
            "ngay(?:-?dang|-?thang)? thoi-?gian updated? cap-?nhat created?(?:-?date|-?on)?",
        ),
    ),
    ("byline", _words("authors? byline tac-?gia but-?danh nguoi-?viet writer reporter nguon-?tin author-?name")),
    (
        "lead",
        _words(
            "sapo lead lede chapeau summary excerpt intro standfirst mo-?ta tom-?tat trich-?yeu dek desc description"
        ),
    ),
    (
        "title",
        re.compile(
            r"^(?:detail|article|post|entry|news|page|content|tin)-?(?:title|headline)$|^(?:title|headline)-?(?:detail|article|post"
            r"|news|page)$|^tieu-?de(?:-?bai(?:-?viet)?|-?tin)?$|^headline$"
        ),
    ),
    (
        "body",
        re.compile(
            r"(?:^|-)(?:detail|article|entry|post|news|story|cms|fck|content|bai-?viet|single|the|tin)-?"
            r"(?:content|body|detail|text|noi-?dung|chi-?tiet)s?$|^noi-?dung(?:-?(?:tin|bai|bai-?viet|chi-?tiet))?$"
            r"|^(?:articlebody|bodytext|body-text|main-?content|content|journal-content-article)$"
        ),
    ),
)
_PICTURE = re.compile(r"^(?:[a-z]+-)?(?:pictures?|pic|photos?|images?|img|anh|hinh)(?:-[a-z]+)?$")
_KNOWN: dict[str, Role] = {
    "articlebody": "body",
    "headline": "title",
    "datepublished": "dateline",
    "datemodified": "dateline",
    "author": "byline",
}
"""Values of `itemprop` (schema.org)."""


@functools.lru_cache(maxsize=20_000)
def role_of_names(tag: str, names: str, itemprop: str = "") -> Role | None:
    """Return the role that the class and id `names` of an element (and its `itemprop`) give it, or None.

    Names that put an element out of the article win over those that place it inside: 'article-related' is related.
    """
    if known := _KNOWN.get(itemprop.lower()):
        return known
    names = " ".join(_clean(name) for name in names.split())
    for role, sign in _SIGNS:
        if any(sign.search(name) and not _LAYOUT.search(name) for name in names.split()):
            return role
    if tag == "table" and any(_PICTURE.match(name) for name in names.split()):
        return "caption"
    return None


def _clean(name: str) -> str:
    return _NOT_NAMES.sub("-", _CAMEL.sub("-", name).lower()).strip("-")
