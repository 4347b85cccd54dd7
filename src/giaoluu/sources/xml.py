"""Parses the XML inside documents: no network, no external entities, no entity bombs."""

from lxml import etree


def parse_xml(raw: bytes, *, tolerant: bool = False) -> etree._Element:
    """Return the root of `raw`; bad XML raises, unless `tolerant`, as feeds of the wild need it."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=tolerant, remove_comments=True, remove_pis=True
    )
    root: etree._Element | None = etree.fromstring(raw, parser)
    if root is None:
        message = "no element"
        raise ValueError(message)
    return root


def local(element: etree._Element) -> str:
    """Return the element's name without its namespace; an entity reference has none."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
