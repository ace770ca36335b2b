"""everyreader: one source, every reader. Renders a trust's Markdown into every form that a patient may need."""
