"""Parses the XML inside documents: no network, no external entities, no entity bombs."""

from lxml import etree

_END = 1_000
"""Bytes at the end of a document in which its root is closed; remarks may follow."""


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


def ends_early(raw: bytes, root: etree._Element) -> bool:
    """Tell whether a tolerant parser found `root` only in part: `raw` is cut short, or a bomb of entities."""
    name = f"{root.prefix}:{local(root)}" if root.prefix else local(root)
    if len(root) and f"</{name}".encode() not in raw[-_END:].replace(b"\0", b""):  # UTF-16 has zeros
        return True
    try:
        parse_xml(raw)
    except etree.XMLSyntaxError as error:
        return bool(getattr(error, "code", None) == etree.ErrorTypes.ERR_RESOURCE_LIMIT)
    return False


def local(element: etree._Element) -> str:
    """Return the element's name without its namespace; an entity reference has none."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
