import random

from giaoluu.matching import KnownExchange, MentionedExchange, NameReader, cluster_pages, join_cluster, sketch

BODY = "Hai bên trao đổi kinh nghiệm chăm lo cho công nhân ở khu công nghiệp và thống nhất mỗi năm gặp nhau một lần. "


def page(id_: str, date: str | None, partner: str = "vân nam", text: str = "", **more: object) -> KnownExchange:
    sides = (("lào cai", "host"), (partner, "guest"))
    told = MentionedExchange(kind="talks", date=date, place="Lào Cai", sides=sides, sketch=sketch(text), **more)  # type: ignore[arg-type]
    return KnownExchange(id=id_, told=told)


PAGES = [
    page("a", "2024-11-04", text=f"Tin thứ nhất của cổng thông tin. {BODY}" * 2),
    page("b", "2024-11-04", text=f"Tin thứ nhất của cổng thông tin. {BODY}" * 2),
    page("c", "2024-11-04", text="Một phóng sự viết khác hẳn về chuyến thăm của những người bạn bên kia sông Hồng."),
    page("d", "2023-10-12", text=f"Tin thứ nhất của cổng thông tin. {BODY}" * 2),
    page("e", "2024-11-04", partner="hồng hà"),
    page("g", None, published="2024-11-30"),
]


def test_pages_on_one_occasion_stand_together_and_a_reprint_counts_once(names: NameReader) -> None:
    first = cluster_pages(PAGES, names)[0]
    assert first.pages == ("a", "b", "c")
    assert first.texts == (("a", "b"), ("c",))


def test_last_years_talks_in_the_same_words_stay_apart(names: NameReader) -> None:
    assert ("d",) in [cluster.pages for cluster in cluster_pages(PAGES, names)]


def test_the_order_of_the_pages_does_not_matter(names: NameReader) -> None:
    shuffled = PAGES[:]
    random.Random(7).shuffle(shuffled)  # noqa: S311  # no secret, only another order
    assert cluster_pages(shuffled, names) == cluster_pages(PAGES, names)


def test_every_page_stands_in_exactly_one_cluster(names: NameReader) -> None:
    told = [id_ for cluster in cluster_pages(PAGES, names) for id_ in cluster.pages]
    assert sorted(told) == sorted(page.id for page in PAGES)


def test_a_page_that_fits_two_years_is_doubtful_and_joins_neither_against_the_other(names: NameReader) -> None:
    open_year = page("x", "XXXX-11-04")
    clusters = cluster_pages([page("a", "2024-11-04"), page("z", "2023-11-04"), open_year], names)
    assert not any({"a", "z"} <= set(cluster.pages) for cluster in clusters)
    assert any("x" in cluster.doubtful or len(cluster.pages) > 1 for cluster in clusters)


def test_a_page_joins_the_cluster_whose_pages_are_most_like_it(names: NameReader) -> None:
    this_year, last_year = [PAGES[0], PAGES[2]], [PAGES[3]]
    joined = join_cluster(page("n", "2024-11-04").told, [last_year, this_year], names)
    assert joined is not None
    assert joined[0] in this_year
    assert joined[1].value >= 0.9


def test_a_page_joins_no_cluster_of_which_a_page_speaks_against_it(names: NameReader) -> None:
    doubtful = [page("a", "2024-11-04"), page("z", "2024-11-04", partner="hồng hà")]
    assert join_cluster(page("n", "2024-11-04").told, [doubtful], names) is None


def test_a_page_that_is_like_none_stands_alone(names: NameReader) -> None:
    assert join_cluster(page("n", "2022-05-04").told, [[PAGES[0]], [PAGES[3]]], names) is None
    assert join_cluster(page("n", "2022-05-04").told, [], names) is None
