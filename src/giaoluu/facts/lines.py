"""Accounts to JSON and back, and the JSON Schema that describes them."""

from typing import Any

import msgspec

from giaoluu.facts.kinds import Account

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Account)


def account_to_json(account: Account, *, indent: int = 0) -> bytes:
    """Return `account` as UTF-8 JSON: one line, or indented by `indent` blanks for people to read."""
    line = _encoder.encode(account)
    return msgspec.json.format(line, indent=indent) if indent else line


def account_from_json(line: bytes | str) -> Account:
    """Return the account that `line` holds; raises `msgspec.ValidationError` where it does not fit the schema."""
    return _decoder.decode(line)


def account_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an account."""
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Account of a page"}
    schema.update(msgspec.json.schema(Account))
    return schema
