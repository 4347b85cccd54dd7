"""Web pages: all the text, in order, with what the markup says of it."""

import json

import msgspec
import pytest

from giaoluu.facts.page import Page
from giaoluu.sources.errors import EmptySource
from giaoluu.sources.opening import open_source

TITLE = "LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam"
LEAD = "Sáng 4/11, tại thành phố Lào Cai, LĐLĐ tỉnh Lào Cai và Tổng Công hội tỉnh Vân Nam tổ chức hội đàm."
BODY = "Hai bên nhất trí hằng năm luân phiên cử đoàn cán bộ công đoàn sang trao đổi kinh nghiệm, mỗi đoàn 12 người."
CAPTION = "Quang cảnh hội đàm. Ảnh: Minh Hải"
TEASER = "Công đoàn Điện Biên ký kết với Liên hiệp Công đoàn Phông Sa Lỳ"
SUMMARY = "Ngày 2/11, hai đơn vị ký biên bản ghi nhớ giai đoạn 2024 - 2028."

SEMANTIC = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Lào Cai</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Lào Cai">
<meta property="article:published_time" content="2024-11-04T15:30:00+07:00">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"BreadcrumbList"}},
{{"@type":["NewsArticle"],"headline":"{TITLE}","datePublished":"2024-11-04T15:31:00+07:00",
"author":[{{"@type":"Person","name":"Minh Hải"}}]}}]}}</script></head>
<body class="has-sidebar"><header><a href="/">Trang chủ</a></header>
<nav><ul><li>Thời sự</li><li>Đối ngoại</li></ul></nav>
<main><article><header><h1>{TITLE}</h1><time datetime="2024-11-04">04/11/2024 15:30</time></header>
<p class="sapo"><b>{LEAD}</b></p><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
<p>{BODY}</p><aside><a href="/2">{TEASER}</a></aside><p class="author">Minh Hải</p></article></main>
<footer>Giấy phép số 12 cấp ngày 01/02/2021</footer></body></html>"""

OLD_CMS = f"""<html><head><title>{TITLE}</title></head><body><div id="menu"><a>Trang chủ</a> <a>Liên hệ</a></div>
<div class="detail"><div class="detail-title">{TITLE}</div><span class="ngay-dang">04/11/2024</span>
<h2 class="sapo">{LEAD}</h2><div class="detail-content"><p>{BODY}</p></div></div>
<table class="picture"><tr><td><img src=a.jpg></td></tr><tr><td>{CAPTION}</td></tr></table></div>
<div class="tin-lien-quan"><div class="item"><h3><a>{TEASER}</a></h3><p class="sapo">{SUMMARY}</p></div></div></body>"""


def opened(markup: str | bytes) -> Page:
    (page,) = open_source(markup.encode() if isinstance(markup, str) else markup, "trang.html")
    return page


def roles(page: Page) -> dict[str, str]:
    return {page.text[slice(*hint.span)]: hint.role for hint in page.hints}


def test_all_text_of_a_page_comes_out_once_a_line_a_block() -> None:
    assert opened(SEMANTIC).text.split("\n") == [
        "Trang chủ", "Thời sự", "Đối ngoại", TITLE, "04/11/2024 15:30", LEAD, CAPTION, BODY, TEASER, "Minh Hải",
        "Giấy phép số 12 cấp ngày 01/02/2021",
    ]  # fmt: skip


def test_semantic_markup_tells_the_part_of_every_line() -> None:
    assert roles(opened(SEMANTIC)) == {
        "Trang chủ": "navigation",
        "Thời sự": "navigation",
        "Đối ngoại": "navigation",
        TITLE: "title",
        "04/11/2024 15:30": "dateline",
        LEAD: "lead",
        CAPTION: "caption",
        BODY: "body",
        TEASER: "related",
        "Minh Hải": "byline",
        "Giấy phép số 12 cấp ngày 01/02/2021": "navigation",
    }


def test_class_names_tell_the_parts_of_an_older_page() -> None:
    assert roles(opened(OLD_CMS)) == {
        "Trang chủ Liên hệ": "navigation",
        TITLE: "title",
        "04/11/2024": "dateline",
        LEAD: "lead",
        BODY: "body",
        CAPTION: "caption",
        TEASER: "related",
        SUMMARY: "related",
    }


def test_a_page_without_markup_of_its_parts_gives_no_hints() -> None:
    page = opened(f"<table><tr><td>{TITLE}<br>{LEAD}</td></tr><tr><td>{BODY}</td></tr></table>")
    assert page.text.split("\n") == [TITLE, LEAD, BODY]
    assert page.hints == ()


def test_the_site_name_in_an_h1_is_not_the_title() -> None:
    page = opened(
        f"<head><title>{TITLE} | Báo Lào Cai</title></head><header><h1>Báo Lào Cai</h1></header>"
        f"<div class='post-content'><h1>{TITLE}</h1><p>{BODY}</p></div>"
    )
    assert roles(page) == {"Báo Lào Cai": "navigation", TITLE: "title", BODY: "body"}


def test_cards_of_other_stories_are_not_the_article() -> None:
    cards = "".join(f"<article><h3><a href='/{n}'>{TEASER} {n}</a></h3></article>" for n in range(3))
    page = opened(f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></article>{cards}")
    assert [hint.role for hint in page.hints] == ["title", "body", "body", "related", "related", "related"]


def test_a_teaser_without_a_name_is_known_by_its_linked_headline() -> None:
    page = opened(
        f"<h1>{TITLE}</h1><div class='content'><p>{BODY}</p><div class='box'><b>Đọc thêm</b><a href='/2'>{TEASER}</a>"
        f"<p>{SUMMARY}</p></div><p>{LEAD}</p></div>"
    )
    assert [(hint.role, page.text[slice(*hint.span)]) for hint in page.hints] == [
        ("title", TITLE),
        ("body", BODY),
        ("related", "Đọc thêm"),
        ("related", TEASER),
        ("related", SUMMARY),
        ("body", LEAD),
    ]


def test_on_a_page_without_names_links_are_menus_or_other_stories_and_the_declared_title_is_the_title() -> None:
    page = opened(
        f"<title>{TITLE} - Cổng thông tin</title><table><tr><td><a>Giới thiệu</a><br><a>Liên hệ</a></td><td>"
        f"<b>{TITLE}</b><br>{LEAD}<br><a href='/2'>{TEASER}</a></td></tr></table>"
    )
    assert roles(page) == {"Giới thiệu": "navigation", "Liên hệ": "navigation", TITLE: "title", TEASER: "related"}


def test_a_sentence_with_a_link_in_it_is_no_teaser() -> None:
    page = opened(f"<div class='content'><p>{BODY}</p><p>Theo <a href='/2'>{TEASER}</a>, đoàn đã về nước.</p></div>")
    assert [hint.role for hint in page.hints] == ["body", "body"]


def test_names_that_throw_out_the_whole_article_are_not_believed() -> None:
    page = opened(f"<div class='page-menu-layout menu'><p>{LEAD}</p><p>{BODY}</p><p>{BODY}</p></div>")
    assert page.hints == ()


def test_what_a_page_declares_is_kept_as_found() -> None:
    declared = opened(SEMANTIC).declared
    assert declared["published"] == "2024-11-04T15:31:00+07:00"
    assert declared["author"] == "Minh Hải"
    assert declared["publisher"] == "Báo Lào Cai"
    assert declared["title"] == TITLE
    assert declared["language"] == "vi"
    assert opened(SEMANTIC).source.publisher == "Báo Lào Cai"


def test_a_date_in_running_text_is_never_declared() -> None:
    assert "published" not in opened(f"<p>{BODY}</p><footer>Giấy phép cấp ngày 01/02/2021</footer>").declared


@pytest.mark.parametrize("script", ["{", "[" * 5000, '{"@type":"NewsArticle","author":7}', "null"])
def test_broken_json_ld_declares_nothing(script: str) -> None:
    declared = opened(f'<script type="application/ld+json">{script}</script><p>{BODY}</p>').declared
    assert set(declared) == {"encoding"}


def test_what_is_not_shown_is_not_text() -> None:
    page = opened(
        f"<p>{BODY}</p><script>x()</script><style>p{{}}</style><noscript>bật JS</noscript><p hidden>ẩn</p>"
        "<div style='display: none'>ẩn <p>sâu</p></div><template>mẫu</template><textarea>nhập</textarea><!-- lời -->"
    )
    assert page.text == BODY


def test_blanks_are_joined_as_a_browser_does_but_hard_blanks_stay() -> None:
    page = opened("<p>  Đoàn\n  đại\tbiểu <b>tỉnh</b>\u00a0\u00a0Bò&nbsp;Kẹo </p><pre>a  b\nc</pre>")
    assert page.text == "Đoàn đại biểu tỉnh\u00a0\u00a0Bò\u00a0Kẹo\na  b\nc"


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    page = opened("<table><tr><th>Năm</th><th>Đoàn</th></tr><tr><td>2023</td><td>12</td></tr></table>")
    assert page.text == "Năm\tĐoàn\n2023\t12"


@pytest.mark.parametrize("depth", [500, 50_000])
def test_deeply_nested_markup_is_read(depth: int) -> None:
    assert opened("<div>" * depth + BODY + "</div>" * depth).text == BODY


@pytest.mark.parametrize("markup", ["<html><body></body></html>", "<p>\u00a0</p>", "<script>1</script>"])
def test_a_page_without_a_word_is_empty(markup: str) -> None:
    with pytest.raises(EmptySource):
        opened(markup)


def test_malformed_markup_still_gives_its_text() -> None:
    page = opened(f"<p>{LEAD}<div><b>{BODY}</p></i><td>{CAPTION}</div></span>< p&")
    for text in (LEAD, BODY, CAPTION):
        assert text in page.text


@pytest.mark.parametrize(("label", "encoding"), [("utf-8", "utf-8"), ("iso-8859-1", "utf-8"), ("gb2312", "gb2312")])
def test_the_encoding_is_what_the_bytes_are_not_what_a_lazy_label_says(label: str, encoding: str) -> None:
    text = "云南省总工会与老街省劳动联合会举行会谈" if encoding == "gb2312" else BODY
    page = opened(f'<meta charset="{label}"><p>{text}</p>'.encode(encoding))
    assert page.text == text
    assert page.declared["encoding"] == encoding


def test_a_page_in_an_old_font_is_converted_line_by_line() -> None:
    page = opened("<h1>Liªn ®oµn Lao ®éng tØnh Lµo Cai</h1><p>Tæng C«ng héi tØnh V©n Nam</p>")
    assert page.text == "Liên đoàn Lao động tỉnh Lào Cai\nTổng Công hội tỉnh Vân Nam"
    assert page.original == "Liªn ®oµn Lao ®éng tØnh Lµo Cai\nTæng C«ng héi tØnh V©n Nam"
    assert roles(page) == {"Liên đoàn Lao động tỉnh Lào Cai": "title"}


def test_half_a_letter_in_what_a_page_declares_does_not_keep_it_from_being_written() -> None:
    ld = '{"@type": "NewsArticle", "headline": "Hội đàm \\ud83e", "author": {"name": "Hà \\udc00"}}'
    raw = f'<html><head><script type="application/ld+json">{ld}</script></head><body><p>Hội đàm.</p></body></html>'
    (page,) = open_source(raw.encode(), "tin.html")
    assert page.declared["title"] == "Hội đàm \ufffd"
    assert msgspec.json.encode(page)


@pytest.mark.parametrize("body", [f"{LEAD}\n\n{BODY}", f"<p>{LEAD}</p><p>{BODY}</p>"])
def test_the_article_of_a_page_that_a_script_fills_is_taken_from_what_it_declares(body: str) -> None:
    ld = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": body}).replace("<", "\\u003c")
    page = opened(f'<script type="application/ld+json">{ld}</script><body><nav>Trang chủ</nav><div id="app"></div>')
    assert page.text == f"Trang chủ\n{TITLE}\n{LEAD}\n{BODY}"
    assert [hint.role for hint in page.hints] == ["navigation", "title", "body", "body"]


def test_an_article_that_the_page_shows_stands_there_once() -> None:
    ld = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": f"{LEAD} {BODY}"})
    page = opened(f'<script type="application/ld+json">{ld}</script><p>{LEAD}<p>{BODY}')
    assert page.text == f"{LEAD}\n{BODY}"
