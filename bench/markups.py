"""Gold pages in the markups that sites use: what is between the lines is invented, the lines are the page's own.

Each maker takes the parts of a page in order and returns what a server would send. Around the article stands the same
furniture in each: a menu, buttons to share, a foot with the licence of the press, a counter.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import NamedTuple


class Part(NamedTuple):
    """A line of a page and what gold says that it is."""

    role: str
    text: str


class Laid(NamedTuple):
    """A page taken apart: what stands before the title, in the article with teasers among it, and after its end."""

    before: list[str]
    title: str
    dateline: list[str]
    byline: list[str]
    lead: list[str]
    inside: list[Part]
    teasers: list[str]
    after: list[str]


MENU = ("Trang chủ", "Thời sự", "Đối ngoại", "Quyền lợi đoàn viên", "Văn bản mới", "Liên hệ tòa soạn")
SHARED = ("Chia sẻ Facebook", "Gửi cho bạn bè", "Cỡ chữ lớn")
FOOT = (
    "Giấy phép xuất bản số 77/GP-BTTTT cấp ngày 01/02/2021",
    "Bản quyền thuộc về tòa soạn, ghi rõ nguồn khi đăng lại",
    "Lượt truy cập hôm nay: 4.318",
)
FURNITURE = (*MENU, *SHARED, *FOOT)
"""What is boilerplate on every page, whatever gold says of its own lines."""


_SUMMARY = "<p>{}</p>"
_ENDS = (".", "…", "...")
"""With what the summary of a teaser ends, and a headline does not."""


def laid(parts: Sequence[Part]) -> Laid:
    """Take the parts of a page apart; the article ends with its last line that is neither teaser nor menu."""
    last = max((at for at, part in enumerate(parts) if part.role in {"lead", "body", "caption"}), default=-1)
    first = next((at for at, part in enumerate(parts) if part.role in {"title", "lead", "body"}), 0)
    page = Laid([], "", [], [], [], [], [], [])
    titles: list[str] = []
    for at, (role, text) in enumerate(parts):
        kept = {"title": titles, "dateline": page.dateline, "byline": page.byline, "lead": page.lead}.get(role)
        if kept is not None:
            kept.append(text)
        elif role in {"body", "caption"} or (role == "related" and first < at < last):
            page.inside.append(Part(role, text))
        elif role == "related":
            page.teasers.append(text)
        else:
            (page.before if at < first else page.after).append(text)
    return page._replace(title=" ".join(titles))


def semantic(page: Laid) -> str:
    """HTML 5 as it is meant: article, figure, aside."""
    shown = {
        "body": "<p>{}</p>",
        "caption": '<figure><img src="/a.jpg" alt=""><figcaption>{}</figcaption></figure>',
        "related": '<aside><a href="/khac">{}</a></aside>',
    }
    return _document(
        page,
        f"<header><nav><ul>{_each('<li><a href=/m>{}</a></li>', (*MENU, *page.before))}</ul></nav></header>"
        f"<main><article>"
        f"<header><h1>{escape(page.title)}</h1>{_each('<time>{}</time>', page.dateline)}</header>"
        f"{_each('<p class=sapo><strong>{}</strong></p>', page.lead)}{_shown(page.inside, shown)}"
        f"{_each('<p class=author>{}</p>', page.byline)}</article><aside class=related><h2>Tin liên quan</h2><ul>"
        f"{_teasers('<li><a href=/b>{}</a></li>', page.teasers)}</ul></aside></main><footer>"
        f"{_each('<p>{}</p>', (*SHARED, *page.after, *FOOT))}</footer>",
    )


def vietnamese_cms(page: Laid) -> str:
    """A common system of newspapers: the sapo outside the text, photos in tables, a box within, a div too many."""
    shown = {
        "body": '<p style="text-align:justify">{}</p>',
        "caption": '<table class="picture"><tbody><tr><td><img src="/a.jpg"></td></tr><tr><td>{}</td></tr></tbody>'
        "</table>",
        "related": '<div class="box-tinlienquan"><ul><li><a href="/khac" title="{0}">{0}</a></li></ul></div>',
    }
    return _document(
        page,
        f'<div id="top-menu">{_each("<a href=/m>{}</a> ", (*MENU, *page.before))}</div><div class="main">'
        f'<div class="detail">'
        f'<h1 class="detail-title">{escape(page.title)}</h1>{_each("<span class=date>{}</span>", page.dateline)}'
        f'<div class="share-box">{_each("<a href=#>{}</a>", SHARED)}</div>{_each("<h2 class=sapo>{}</h2>", page.lead)}'
        f'<div class="detail-content" id="content">{_shown(page.inside, shown)}</div></div>'
        f'{_each("<p class=author>{}</p>", page.byline)}</div></div><div class="tin-khac"><h3>Tin khác</h3>'
        f"{_teasers('<div class=item><h4><a href=/b>{}</a></h4></div>', page.teasers)}</div></div>"
        f'<div id="footer">{_each("<p>{}</p>", (*page.after, *FOOT))}</div>',
    )


def nested_tables(page: Laid) -> str:
    """A site of twenty years ago: tables in tables, lines parted by `<br>`, no word about itself."""
    shown = {
        "body": "&nbsp;&nbsp;{}<br>\n",
        "caption": "<center><img src=a.jpg><br><i>{}</i></center><br>\n",
        "related": "<b>&raquo;</b> <a href=khac.htm>{}</a><br>\n",
    }
    return (
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=utf-8'></head><body>"
        "<table width=100%><tr>"
        f"<td colspan=2>{_each('<a href=m.htm>{}</a> | ', (*MENU, *page.before))}</td></tr><tr><td width=160><table>"
        f"{_each('<tr><td><a href=s.htm>{}</a></td></tr>', SHARED)}</table></td><td><table><tr><td><font size=4><b>"
        f"{escape(page.title)}</b></font><br>{_each('{}<br>', page.dateline)}<b>{_each('{}<br>', page.lead)}</b><br>"
        f"{_shown(page.inside, shown)}{_each('<p align=right><b>{}</b></p>', page.byline)}</td></tr><tr><td>"
        f"{_teasers('- <a href=b.htm>{}</a><br>', page.teasers)}</td></tr></table></td></tr><tr>"
        f"<td colspan=2 align=center>"
        f"{_each('{}<br>', (*page.after, *FOOT))}</td></tr></table></body></html>"
    )


def json_ld(page: Laid) -> str:
    """Divisions that say nothing, and the whole text once more in JSON-LD."""
    shown = {
        "body": "<div class=p>{}</div>",
        "caption": '<div class="media"><img src="/a.jpg"><div class="media__note">{}</div></div>',
        "related": '<div class="inline"><a href="/khac">{}</a></div>',
    }
    return _document(
        page,
        f'<div class="hd">{_each("<a href=/m>{}</a>", (*MENU, *page.before))}</div><div class="l"><div class="c"><h1>'
        f"{escape(page.title)}</h1>{_each('<div class=t>{}</div>', page.dateline)}<div class=s>"
        f"{_each('<b>{}</b>', page.lead)}</div>"
        f"{_shown(page.inside, shown)}{_each('<div class=w>{}</div>', page.byline)}</div><div class=r>"
        f"{_teasers('<div class=k><a href=/b>{}</a></div>', page.teasers)}</div></div><div class=ft>"
        f"{_each('<div>{}</div>', (*SHARED, *page.after, *FOOT))}</div>",
        head=_declared(page),
    )


def empty_shell(page: Laid) -> str:
    """What a crawler gets of a page that a script fills: the text stands in JSON-LD alone."""
    return _document(
        page, '<div id="root"></div><noscript>Hãy bật JavaScript để xem trang này.</noscript>', head=_declared(page)
    )


def elementor(page: Laid) -> str:
    """WordPress, laid out with Elementor."""
    shown = {
        "body": "<p>{}</p>",
        "caption": '<figure class="wp-block-image size-large"><img src="/a.jpg"><figcaption class="wp-element-caption">'
        "{}"
        "</figcaption></figure>",
        "related": '<blockquote class="wp-embedded-content"><a href="/khac">{}</a></blockquote>',
    }
    section = '<div class="elementor-element e-con"><div class="elementor-widget-container">'
    return _document(
        page,
        f'<div class="elementor elementor-location-header">{section}<ul class="elementor-nav-menu">'
        f"{_each('<li class=menu-item><a href=/m>{}</a></li>', (*MENU, *page.before))}</ul></div></div></div>"
        f'<div class="elementor elementor-location-single post type-post">{section}<h1 class="elementor-heading-title">'
        f"{escape(page.title)}</h1></div></div>{section}<ul class=elementor-post-info>"
        f"{_each('<li>{}</li>', page.dateline)}</ul></div>"
        f'</div><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">'
        f"{_each('<p><strong>{}</strong></p>', page.lead)}{_shown(page.inside, shown)}"
        f"{_each('<p><em>{}</em></p>', page.byline)}"
        f"<div class=sharedaddy>{_each('<a href=#>{}</a>', SHARED)}</div><div id=jp-relatedposts class=jp-relatedposts>"
        f"{_teasers('<div class=jp-relatedposts-post><a href=/b>{}</a></div>', page.teasers)}</div></div></div></div>"
        f'<footer class="elementor-location-footer">{_each("<div>{}</div>", (*page.after, *FOOT))}</footer>',
    )


def div_soup(page: Laid) -> str:
    """A script's work, rendered on the server: hashed names, each piece in divisions of its own."""
    shown = {
        "body": '<div class="css-1x9k"><span class="css-7q2">{}</span></div>',
        "caption": '<div class="css-9dd"><div><img src="/a.jpg"></div><div class="css-c4p"><span>{}</span></div></div>',
        "related": '<div class="css-3rl"><a class="css-l1" href="/khac"><span>{}</span></a></div>',
    }
    data = json.dumps({"props": {"title": page.title, "text": [part.text for part in page.inside]}}, ensure_ascii=False)
    return _document(
        page,
        f'<div id="__next"><div class="css-h0">'
        f"{_each('<div><a href=/m><span>{}</span></a></div>', (*MENU, *page.before))}</div>"
        f'<div class="css-m1"><div class="css-t8"><span>{escape(page.title)}</span></div>'
        f"{_each('<div class=css-d2><span>{}</span></div>', page.dateline)}"
        f"{_each('<div class=css-s5><span>{}</span></div>', page.lead)}"
        f"{_shown(page.inside, shown)}{_each('<div class=css-b6><span>{}</span></div>', page.byline)}</div>"
        f"<div class=css-r7>"
        f"{_teasers('<div><a href=/b><div><span>{}</span></div></a></div>', page.teasers)}</div><div class=css-f9>"
        f"{_each('<div><span>{}</span></div>', (*SHARED, *page.after, *FOOT))}</div></div>"
        f'<script id="__NEXT_DATA__" type="application/json">{data.replace("<", "&lt;")}</script>',
    )


def amp(page: Laid) -> str:
    """The page for telephones."""
    shown = {
        "body": "<p>{}</p>",
        "caption": '<figure><amp-img src="/a.jpg" width="4" height="3"></amp-img><figcaption>{}</figcaption></figure>',
        "related": '<div class="amp-related"><a href="/khac">{}</a></div>',
    }
    return _document(
        page,
        f'<amp-sidebar id="menu">{_each("<a href=/m>{}</a>", (*MENU, *page.before))}</amp-sidebar>'
        f'<article class="amp-wp-article">'
        f'<header class="amp-wp-article-header"><h1 class="amp-wp-title">{escape(page.title)}</h1>'
        f"{_each('<div class=amp-wp-posted-on>{}</div>', page.dateline)}</header><div class=amp-wp-article-content>"
        f"{_each('<p class=sapo>{}</p>', page.lead)}{_shown(page.inside, shown)}"
        f"{_each('<p class=amp-wp-byline>{}</p>', page.byline)}"
        f"</div></article><amp-social-share type=facebook>{_each('<span>{}</span>', SHARED)}</amp-social-share>"
        f"<amp-carousel class=related-posts>{_teasers('<a href=/b>{}</a>', page.teasers)}</amp-carousel><footer>"
        f"{_each('<p>{}</p>', (*page.after, *FOOT))}</footer>",
    )


def print_view(page: Laid) -> str:
    """What 'In trang này' gives: hardly any furniture, captions in italics under their photos."""
    shown = {
        "body": "<p>{}</p>",
        "caption": '<p align="center"><img src="/a.jpg"><br><em>{}</em></p>',
        "related": "<p><a href=/khac>{}</a></p>",
    }
    return _document(
        page,
        f"<p>{_each('{} ', page.before)}</p><h2>{escape(page.title)}</h2>{_each('<p>{}</p>', page.dateline)}"
        f"{_each('<p><b>{}</b></p>', page.lead)}{_shown(page.inside, shown)}"
        f"{_each('<p align=right>{}</p>', page.byline)}<hr>"
        f"{_teasers('<p><a href=/b>{}</a></p>', page.teasers)}{_each('<p>{}</p>', (*page.after, *FOOT))}",
    )


MARKUPS: dict[str, Callable[[Laid], str]] = {
    "semantic": semantic,
    "newspaper CMS": vietnamese_cms,
    "nested tables": nested_tables,
    "JSON-LD beside divs": json_ld,
    "JSON-LD alone": empty_shell,
    "WordPress, Elementor": elementor,
    "div soup": div_soup,
    "AMP": amp,
    "print view": print_view,
}


def _document(page: Laid, body: str, *, head: str = "") -> str:
    title = escape(page.title)
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title} - Báo Công đoàn</title>'
        f'<meta property="og:title" content="{title}">{head}</head><body>{body}</body></html>'
    )


def _declared(page: Laid) -> str:
    lines = [*page.lead, *(part.text for part in page.inside if part.role == "body")]
    article = {"@type": "NewsArticle", "headline": page.title, "articleBody": "\n".join(lines)}
    written = json.dumps({"@context": "https://schema.org", **article}, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{written}</script>'


def _each(form: str, texts: Iterable[str]) -> str:
    return "".join(form.format(escape(text)) for text in texts)


def _teasers(form: str, texts: Iterable[str]) -> str:
    """Headlines are links, as in `form`; the summaries under them are none."""
    return "".join((_SUMMARY if text.endswith(_ENDS) else form).format(escape(text)) for text in texts)


def _shown(parts: Iterable[Part], forms: dict[str, str]) -> str:
    return "".join(
        (_SUMMARY if part.role == "related" and part.text.endswith(_ENDS) else forms[part.role]).format(
            escape(part.text)
        )
        for part in parts
    )
