"""The contacts that the build itself shows: which facts the settings name for them, and whether these can be shown."""

from __future__ import annotations

import msgspec

from everyreader.fact_kinds import Need, types_for
from everyreader.site.index import Site


class ContactPlace(msgspec.Struct, frozen=True):
    """A place in the settings that names a contact."""

    place: str
    """In the settings, such as `contact: phone`."""
    kind: Need
    """What is needed there."""
    fact: str
    """The name that is there, if one does."""
    needed: bool
    """There must be one, and none is named."""


def contact_places(site: Site) -> list[ContactPlace]:
    """Return every place in the settings that names a fact by which readers reach somebody."""
    settings = site.settings
    contact, service = settings.contact, settings.real_service
    named = settings.interpreter_phone  # then nobody needs to look at all pages
    others = not named and any(tag != site.default for _, tag in site.published)
    return [
        ContactPlace("contact: phone", "phone", contact.phone, not contact.phone),
        ContactPlace("contact: post", "post", contact.post, False),
        ContactPlace("contact: form", "form", contact.form, False),
        ContactPlace("contact: email", "email", contact.email, False),
        ContactPlace("contact: text", "text", contact.text, False),
        ContactPlace("contact: relay", "phone", contact.relay, False),
        ContactPlace("contact: bsl", "web", contact.bsl, False),
        ContactPlace("real-service: web", "web", service.web, settings.demonstration and not service.web),
        ContactPlace("real-service: phone", "phone", service.phone, settings.demonstration and not service.phone),
        ContactPlace("interpreter-phone", "phone", named, others),
        ContactPlace("national-body", "body", settings.national_body, False),
    ]


def is_there(site: Site, place: ContactPlace) -> bool:
    """Say whether the fact that a place names is in the register, and of a type that can be there."""
    entry = site.facts.entries.get(place.fact)
    return entry is not None and entry.type in types_for(place.kind)
