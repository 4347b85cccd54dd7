"""Which namings mean the same person, and which posts the article gives each."""

from giaoluu.lexicon.folding import lower
from giaoluu.reading.context import Context, Found, Someone
from giaoluu.reading.mentions.people import PersonMention, PostMention


def name_people(context: Context, mentions: list[tuple[PersonMention, Found]]) -> None:
    """Fill `context.people` and each sentence's people; a name once found is found wherever else it stands."""
    full = {lower(mention.name): mention.name for mention, _ in mentions if " " in mention.name}
    by_name: dict[str, Someone] = {}
    for mention, found in mentions:
        key = _key(lower(mention.name), full)
        if key is None:
            continue
        person = by_name.get(key)
        if person is None:
            person = Someone(f"p{len(by_name) + 1}", full[key], [], [], mention.rule, mention.delegation_role)
            by_name[key] = person
        person.mentions.append((mention.start, mention.end))
        person.delegation_role = person.delegation_role or mention.delegation_role
        for post in mention.posts:
            _give_post(context, found, person, post)
        found.people.append((mention, person.id))
    for person in by_name.values():
        _find_elsewhere(context, person)
    context.people = {person.id: person for person in by_name.values()}


def _key(name: str, full: dict[str, str]) -> str | None:
    """A single name ('đồng chí Chung') means the one person whose full name ends or begins with it; else nobody."""
    if name in full:
        return name
    fitting = [other for other in full if other.endswith(f" {name}") or other.startswith(f"{name} ")]
    return fitting[0] if len(fitting) == 1 else None


def _give_post(context: Context, found: Found, person: Someone, post: PostMention) -> None:
    body = _body_of(context, found, post)
    title = post.title
    for index, (known, at, start, end, former) in enumerate(person.posts):
        same = lower(known) == lower(title)
        narrower = lower(known).startswith(lower(title)) or lower(title).startswith(lower(known))
        if same and (at == body or body is None):
            return
        if same and at is None:
            person.posts[index] = (known, body, start, end, former)
            return
        if narrower and at == body:
            if len(title) > len(known):
                person.posts[index] = (title, body, post.start, post.end, post.former)
            return
    person.posts.append((title, body, post.start, post.end, post.former))


def _body_of(context: Context, found: Found, post: PostMention) -> str | None:
    if post.organisation is not None:
        for mention, body in found.organisations:
            if mention.start == post.organisation.start:
                return body
            if mention.within is not None and mention.end == post.organisation.end:
                return body
        return None
    before = [body for mention, body in found.organisations if mention.end <= post.start]
    return before[-1] if before else None


def _find_elsewhere(context: Context, person: Someone) -> None:
    text = context.folded.text
    known = set(person.mentions)
    for found in context.found:
        at = text.find(person.name, found.sentence.start, found.sentence.end)
        while at >= 0:
            span = (at, at + len(person.name))
            if span not in known and not text[span[1] : span[1] + 1].isalpha():
                known.add(span)
                person.mentions.append(span)
            at = text.find(person.name, at + 1, found.sentence.end)
    person.mentions.sort()
