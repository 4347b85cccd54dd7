"""Bodies of an English sentence that only a post of someone names, told for honour: they are not there."""

from giaoluu.reading.context import Found

_BESIDES = "who is also "
_MANY_POSTS = 3


def told_for_honour(low: str, found: Found) -> set[int]:
    """Return where the bodies begin that take no part, since only one of several posts of someone names them."""
    return (
        _posts_but_the_last(found)
        | _also_held(low, found)
        | _held_by_who_leads(low, found)
        | _held_in_a_ruling_party(low, found)
    )


def _posts_but_the_last(found: Found) -> set[int]:
    """Where the bodies begin of whose posts someone holds so many that they are told for honour, all but the last."""
    many = ([post.organisation for post in person.posts if post.organisation] for person, _ in found.people)
    return {body.start for bodies in many if len(bodies) >= _MANY_POSTS for body in bodies[:-1]}


def _held_by_who_leads(low: str, found: Found) -> set[int]:
    """Where the bodies begin of whose posts a head of delegation holds: 'a delegation of A led by X, head of B'."""
    out: set[int] = set()
    for person, _ in found.people:
        led = low.find("delegation", found.sentence.start, person.start) if person.delegation_role else -1
        if led >= 0 and any(led < body.start and body.end <= person.start for body, _ in found.organisations):
            out |= {post.organisation.start for post in person.posts if post.organisation is not None}
    return {start for start in out if start > min(person.start for person, _ in found.people if person.delegation_role)}


def _also_held(low: str, found: Found) -> set[int]:
    """Where the bodies begin of whose posts someone holds besides: 'A, who is also a member of … and head of …'."""
    also = low.find(_BESIDES, found.sentence.start, found.sentence.end)
    if also < 0:
        return set()
    who = max((person for person, _ in found.people if person.end <= also), key=lambda p: p.end, default=None)
    posts = who.posts if who is not None else ()
    return {post.organisation.start for post in posts if post.organisation and post.organisation.start > also}


def _held_in_a_ruling_party(low: str, found: Found) -> set[int]:
    """'Politburo member of the Party A and President of the Front B': the front is there, and not the party."""
    out: set[int] = set()
    for person, _ in found.people:
        if len(person.posts) == 1:
            continue
        bodies = [post.organisation for post in person.posts if post.organisation is not None]
        ruling = {body.start for body in bodies if body.kind == "party" and body.name.lower().startswith(_RULING)}
        others = (body.start for body in bodies if body.start not in ruling)
        out |= ruling if any(not low.endswith(" its ", 0, start) for start in others) else set()
    return out


_RULING = ("party central committee", "communist party", "lao people", "cambodian people", "workers’ party")
