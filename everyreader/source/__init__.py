"""One file of content as bytes, with its path; and what can be read of it without knowing what a page is."""

from everyreader.source.close_names import Near, distance, near_name
from everyreader.source.discover import Discovery, File, KnownFiles, discover, file_digest, read_bytes
from everyreader.source.file_names import safe_name
from everyreader.source.keys import Declared, Key, as_struct, keys_of, made_of, readers_of
from everyreader.source.no_value import as_somebody, blank_file, left_empty
from everyreader.source.read import Source, decode_text, split_front_matter, text_in
from everyreader.source.style_sheet import StyleSheet
from everyreader.source.typed import (
    as_choice,
    as_date,
    as_day_or_month,
    as_list,
    as_mapping,
    as_name,
    as_number,
    as_numbers,
    as_text,
    as_yes_no,
    plain_key,
    read_fields,
)
from everyreader.source.yaml_tree import Fault, Node, read_yaml

__all__ = [
    "Declared",
    "Discovery",
    "Fault",
    "File",
    "Key",
    "KnownFiles",
    "Near",
    "Node",
    "Source",
    "StyleSheet",
    "as_choice",
    "as_date",
    "as_day_or_month",
    "as_list",
    "as_mapping",
    "as_name",
    "as_number",
    "as_numbers",
    "as_somebody",
    "as_struct",
    "as_text",
    "as_yes_no",
    "blank_file",
    "decode_text",
    "discover",
    "distance",
    "file_digest",
    "keys_of",
    "left_empty",
    "made_of",
    "near_name",
    "plain_key",
    "read_bytes",
    "read_fields",
    "read_yaml",
    "readers_of",
    "safe_name",
    "split_front_matter",
    "text_in",
]
