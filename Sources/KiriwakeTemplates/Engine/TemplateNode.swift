/// One part of a template as its author wrote it, before partials and frames are inserted.
indirect enum TemplateNode: Sendable {
    case text(String)
    /// `{{name}}` or `{{{name}}}`: the same, for values know whether they are HTML.
    case value(String)
    /// `{{#name}}…{{/name}}`
    case section(String, [TemplateNode])
    /// `{{^name}}…{{/name}}`
    case inverted(String, [TemplateNode])
    /// `{{>name}}`
    case partial(String)
    /// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
    case frame(String, [TemplateNode])
    /// `{{$name}}…{{/name}}`: a block to fill, or what fills it.
    case block(String, [TemplateNode])
}
