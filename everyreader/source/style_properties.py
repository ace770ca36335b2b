"""The properties that a style sheet may name: those of CSS (CSS Snapshot 2026 and its drafts that browsers have), of
print, of drawings, and the descriptors of its at-rules.

A browser passes over a name that it does not know and says nothing. A name that is missing here does no harm: only one
that is nearly that of a property is told.
"""

from __future__ import annotations

from collections.abc import Iterator

_FAMILIES = """
align: content items self
alignment: baseline
animation: *
animation-: composition delay direction duration fill-mode iteration-count name play-state range timeline
animation-: timing-function
animation-range-: start end
anchor: * -name -scope
background: * -attachment -blend-mode -clip -color -image -origin -position -position-x -position-y -repeat -size
baseline: -shift -source
bleed: * -top -bottom -left -right
block: -size -step -step-size -step-insert -step-align -step-round -ellipsis
bookmark: -label -level -state
border: * -block -inline -bottom -left -right -top -color -style -width -radius -collapse -spacing -image -shape
border-block: -color -style -width -end -start
border-block-end: -color -style -width -radius
border-block-start: -color -style -width -radius
border-inline: -color -style -width -end -start
border-inline-end: -color -style -width -radius
border-inline-start: -color -style -width -radius
border-bottom: -color -style -width -left-radius -right-radius
border-top: -color -style -width -left-radius -right-radius
border-left: -color -style -width -radius
border-right: -color -style -width -radius
border-end: -end-radius -start-radius
border-start: -end-radius -start-radius
border-image: -outset -repeat -slice -source -width
box: -decoration-break -shadow -sizing -snap
break: -after -before -inside
clip: * -path -rule
color: * -adjust -interpolation -interpolation-filters -rendering -scheme -profile
column: -count -fill -gap -height -rule -rule-color -rule-style -rule-width -span -width -wrap
contain: * -intrinsic-block-size -intrinsic-height -intrinsic-inline-size -intrinsic-size -intrinsic-width
container: * -name -type
content: * -visibility
corner: -shape
counter: -increment -reset -set
dominant: -baseline
fill: * -opacity -rule
flex: * -basis -direction -flow -grow -shrink -wrap
float: * -defer -offset -reference
flood: -color -opacity
flow: -from -into
font: * -display -family -feature-settings -kerning -language-override -optical-sizing -palette -size -size-adjust
font: -stretch -style -synthesis -synthesis-position -synthesis-small-caps -synthesis-style -synthesis-weight -variant
font: -variation-settings -weight -width -smooth
font-variant: -alternates -caps -east-asian -emoji -ligatures -numeric -position
footnote: -display -policy
forced: -color-adjust
gap: * -rule
grid: * -area -auto-columns -auto-flow -auto-rows -column -column-end -column-gap -column-start -gap -row -row-end
grid: -row-gap -row-start -template -template-areas -template-columns -template-rows
hyphenate: -character -limit-chars -limit-last -limit-lines -limit-zone
image: -orientation -rendering -resolution
inset: * -area -block -block-end -block-start -inline -inline-end -inline-start
initial: -letter -letter-align -letter-wrap -value
justify: -content -items -self
line: -break -clamp -grid -height -height-step -padding -snap
list: -style -style-image -style-position -style-type
margin: * -block -block-end -block-start -bottom -break -inline -inline-end -inline-start -left -right -top -trim
marker: * -end -mid -start -side
mask: * -border -border-mode -border-outset -border-repeat -border-slice -border-source -border-width -clip -composite
mask: -image -mode -origin -position -position-x -position-y -repeat -size -type
max: -block-size -height -inline-size -lines -width
min: -block-size -height -inline-size -width
mix: -blend-mode
nav: -up -down -left -right
object: -fit -position -view-box
offset: * -anchor -distance -path -position -rotate
outline: * -color -offset -style -width
overflow: * -anchor -block -clip-margin -inline -wrap -x -y
overscroll: -behavior -behavior-block -behavior-inline -behavior-x -behavior-y
padding: * -block -block-end -block-start -bottom -inline -inline-end -inline-start -left -right -top
page: * -break-after -break-before -break-inside -orientation
perspective: * -origin
place: -content -items -self
pause: * -after -before
cue: * -after -before
rest: * -after -before
voice: -balance -duration -family -pitch -range -rate -stress -volume
position: * -anchor -area -try -try-fallbacks -try-order -visibility
print: -color-adjust
pointer: -events -timeline
ruby: -align -merge -overhang -position
row: -gap -rule -rule-color -rule-style -rule-width
scroll: -behavior -initial-target -margin -margin-block -margin-block-end -margin-block-start -margin-bottom
scroll: -margin-inline -margin-inline-end -margin-inline-start -margin-left -margin-right -margin-top -marker-group
scroll: -padding -padding-block -padding-block-end -padding-block-start -padding-bottom -padding-inline -start-target
scroll: -padding-inline-end -padding-inline-start -padding-left -padding-right -padding-top -snap-align -snap-coordinate
scroll: -snap-destination -snap-points-x -snap-points-y -snap-stop -snap-type -target-group -timeline -timeline-axis
scroll: -timeline-name
scrollbar: -color -gutter -width
shape: -image-threshold -margin -outside -inside -padding -rendering
speak: * -as
stop: -color -opacity
string: -set
stroke: * -dasharray -dashoffset -linecap -linejoin -miterlimit -opacity -width -color
table: -layout
text: -align -align-all -align-last -anchor -autospace -box -box-edge -box-trim -combine-upright -decoration -emphasis
text: -emphasis-color -emphasis-position -emphasis-skip -emphasis-style -group-align -indent -justify -justify-trim
text: -kashida -orientation -overflow -overflow-mode -rendering -shadow -size-adjust -spacing -spacing-trim -transform
text: -underline-offset -underline-position -wrap -wrap-mode -wrap-style
text-decoration: -color -line -skip -skip-box -skip-ink -skip-inset -skip-self -skip-spaces -style -thickness
timeline: -scope -trigger
touch: -action
transform: * -box -origin -style
transition: * -behavior -delay -duration -property -timing-function
user: -select -modify
view: -timeline -timeline-axis -timeline-inset -timeline-name -transition-class -transition-group -transition-name
white: -space -space-collapse -space-trim
will: -change
word: -break -spacing -wrap -space-transform
wrap: -after -before -flow -inside -through
"""
_ALONE = """
accent-color all appearance aspect-ratio azimuth backdrop-filter backface-visibility bottom caption-side caret
caret-color caret-animation caret-shape clear columns continue cursor cx cy d direction display elevation empty-cells
field-sizing filter glyph-orientation-vertical hanging-punctuation height hyphens ime-mode inline-size
inline-sizing interactivity interpolate-size isolation kerning lang
left letter-spacing lighting-color link marks math-depth math-shift math-style
opacity order orphans paint-order pitch quotes r reading-flow reading-order region-fragment resize right rotate rx ry
scale size tab-size top translate unicode-bidi vector-effect vertical-align visibility volume widows width
writing-mode x y z-index zoom
src unicode-range ascent-override descent-override line-gap-override size-adjust superscript-position-override
superscript-size-override subscript-position-override subscript-size-override system symbols additive-symbols negative
prefix suffix range pad fallback syntax inherits base-palette override-colors navigation types result viewport-fit
min-zoom max-zoom user-zoom orientation components rendering-intent
"""


def _names() -> Iterator[str]:
    yield from _ALONE.split()
    for line in _FAMILIES.split("\n"):
        family, _, members = line.partition(":")
        for member in members.split():
            yield family.rstrip("-") if member == "*" else f"{family.rstrip('-')}-{member.removeprefix('-')}"


PROPERTIES = frozenset(_names())
"""Their names, in small letters."""
