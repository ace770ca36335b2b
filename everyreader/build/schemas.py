"""Turns the keys that people may write into JSON Schemas, with which an editor completes and checks while somebody
types: of content/site.yml, of content/facts.yml and of the settings at the top of a page.

`help schema site` prints one. They say less than the build does: what a value means is the build's to judge.
"""

from __future__ import annotations

import datetime
import json
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin

import msgspec

from everyreader.facts import Entry
from everyreader.parse import Meta
from everyreader.site import Settings
from everyreader.source import keys_of

Schema = dict[str, object]
STRUCTS: dict[str, type[msgspec.Struct]] = {"site": Settings, "facts": Entry, "page": Meta}
_YES_NO: Schema = {"enum": [True, False, "yes", "no"]}
_DAY: Schema = {"type": "string", "description": "a day, such as 2026-11-29 or 29 November 2026"}
_WORDS: Schema = {"type": ["string", "number", "boolean"]}


def schema_text(name: str) -> str:
    """Return a schema as JSON text. name: site, facts or page. Errors: KeyError for another."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=1) + "\n"


def schema_of(name: str) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a file that people write. Errors: KeyError for an unknown name."""
    inner = _of_struct(STRUCTS[name])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"everyreader: {name}"}
    if name == "facts":  # a register has an entry for each name
        return {**head, "type": "object", "additionalProperties": inner}
    return {**head, **inner}


def _of_struct(struct: type[msgspec.Struct]) -> Schema:
    properties = {key.name: {**_of_kind(key.kind), "description": key.says} for key in keys_of(struct)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _of_kind(kind: object) -> Schema:
    """Return what a value of a type looks like in YAML; nothing where it has more than one form."""
    if get_origin(kind) in (Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not NoneType)
    if get_origin(kind) is Literal:
        return {"enum": [word for word in get_args(kind) if word]}
    if get_origin(kind) is tuple:
        inner = _of_kind(get_args(kind)[0])
        return {"anyOf": [inner, {"type": "array", "items": inner}]}
    if get_origin(kind) is dict:
        return {"type": "object", "additionalProperties": _of_kind(get_args(kind)[1])}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return {"anyOf": [_of_struct(kind), _WORDS]} if keys_of(kind) else {}
    simple: dict[object, Schema] = {bool: _YES_NO, datetime.date: _DAY, int: {"type": "integer"}, str: {}}
    return dict(simple.get(kind, {}))
