//! Reads a file as a record, by the table of its kind's keys.

use super::kind::{self, Kind};
use super::kinds::Body;
use super::{Data, Record};
use super::{
    answer, chapter, feedback, goal, insert, manifest, note, organisation, process, request, reviewed, source_list,
};
use super::{stakeholder, theme, version, vocabulary};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::fields::{self, Fields, Findings};
use crate::syntax::markdown::outline::{self, Outline};
use crate::syntax::yaml::{Node, Value};
use crate::syntax::{allow, front_matter, lost, yaml};
use thin_vec::ThinVec;

/// Of which records the texts of passages are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// None.
    Nothing,
    /// A note that may not be quoted.
    Withheld,
    /// Every one.
    Everything,
}

impl From<bool> for Keep {
    fn from(keep: bool) -> Self {
        if keep { Self::Everything } else { Self::Nothing }
    }
}

impl Keep {
    /// Tells whether the texts of a record are kept.
    pub fn of(self, record: &Record) -> bool {
        match self {
            Self::Nothing => false,
            Self::Withheld => record.note().is_some_and(note::Note::is_withheld),
            Self::Everything => true,
        }
    }
}

/// Reads a file as a record of a kind; `keep` keeps the texts of its passages.
pub fn read(source: &Source, kind: Kind, keep: impl Into<Keep>) -> (Record, Vec<Diagnostic>) {
    let row = kind.row();
    let mut findings = Findings {
        meant: vocabulary::meant,
        ..Findings::new(source.file)
    };
    let Parts { yaml, body } = parts(source, row.body, &mut findings);
    let head = yaml.unwrap_or(Span::new(body.start as usize, body.start as usize));
    let mut record = Record {
        file: source.file,
        kind,
        id: kind::id_of(kind, &source.path).into(),
        title: Box::default(),
        references: Box::default(),
        happened: ThinVec::new(),
        outline: Outline::default(),
        digests: None,
        body,
        head: Span::new(head.start as usize, head.start as usize),
        lost: ThinVec::new(),
        data: Data::Unreadable,
    };
    if kind == Kind::Sources {
        record.data = Data::Sources(Box::new(source_list::read(source, head, &mut findings)));
    } else if yaml.is_some() {
        read_head(source, head, &mut record, &mut findings);
    }
    if !body.is_empty() {
        let keep = keep.into().of(&record);
        let (outline, diagnostics) = outline::read(&source.text, body, source.file, row.markers, keep);
        let inserts = outline.details().inserts.iter();
        findings
            .references
            .extend(inserts.flat_map(|it| insert::references(source, it)));
        record.outline = outline;
        findings.diagnostics.extend(diagnostics);
        if let Data::Answer(answer) = &mut record.data {
            answer.quoted = answer::quoted(&source.text, body, source.file);
        }
    }
    let allows = allow::in_yaml(&source.text[head.range()], head.start as usize);
    record.outline.excuse(allows);
    if record.title.is_empty() {
        record.title.clone_from(&record.id);
    }
    record.lost = findings.lost;
    record.references = findings.references.into();
    record.happened = findings.happened.into_iter().collect();
    (record, findings.diagnostics)
}

/// Where the head of a file stands, if it has one, and its body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// The YAML, which may be empty; nothing where the file has no head at all.
    pub(super) yaml: Option<Span>,
    /// The Markdown.
    pub(super) body: Span,
}

/// Returns where the head and the body of a file stand.
pub(super) fn parts(source: &Source, body: Body, findings: &mut Findings) -> Parts {
    let text = &source.text;
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let whole = Span::new(bom, text.len());
    let split = front_matter::split(text);
    let is_markdown = source.path.ends_with(".md");
    if !is_markdown || body == Body::None && split.is_none() {
        return Parts {
            yaml: Some(whole),
            body: Span::new(text.len(), text.len()),
        };
    }
    if let Some(parts) = split {
        return Parts {
            yaml: Some(parts.yaml),
            body: parts.body,
        };
    }
    let first = text[bom..].lines().next().unwrap_or_default();
    let finding = |end| Diagnostic::new("missing-front-matter", source.file, Span::new(bom, end));
    if first.trim_end() == "---" {
        findings
            .diagnostics
            .push(finding(bom + 3).message("missing-front-matter-open"));
    } else if let Some(parts) = front_matter::split_unopened(text) {
        // What stands above the line is read all the same, so that one lost line is one finding.
        let first = finding(bom + first.trim_end().len());
        findings.diagnostics.push(first.message("missing-front-matter-first"));
        return Parts {
            yaml: Some(parts.yaml),
            body: parts.body,
        };
    } else {
        findings.diagnostics.push(finding(bom));
    }
    Parts {
        yaml: None,
        body: whole,
    }
}

fn read_head(source: &Source, head: Span, record: &mut Record, findings: &mut Findings) {
    let keys = record.kind.row().keys;
    let (node, diagnostics) = yaml::parse(&source.text[head.range()], head.start as usize, source.file);
    let broken = diagnostics.iter().any(|it| it.rule == "yaml-syntax");
    findings.diagnostics.extend(diagnostics);
    let node = node.unwrap_or(Node {
        span: record.head,
        value: Value::Null,
    });
    if !broken && fields::says_nothing(&node) {
        match record.kind.row().names {
            // A list of ours may well be empty.
            Some(_) => record.data = data(record.kind, &Fields::of(&node), findings),
            None => findings.all_missing(keys, record.head),
        }
        return;
    }
    record.head = fields::head(&node);
    if broken {
        return;
    }
    match record.kind.row().names {
        Some(names) => fields::check_named(names, keys, record.kind.row().beside, &node, findings),
        None => {
            fields::check(keys, &node, findings);
            findings.lost = lost::lost(keys, &node);
        }
    }
    fields::explain_comments(&source.text, findings);
    fields::cut_values(&source.text, &node, findings);
    // What is no map lacks nothing by itself: it is something else.
    if !matches!(node.value, Value::Map(_)) {
        return;
    }
    let fields = Fields::of(&node);
    record.title = fields
        .owned("title")
        .or_else(|| fields.owned("name"))
        .unwrap_or_default();
    // Lists that are not there under their names are not empty: what stands in them can't be known.
    let has_list = keys.iter().any(|it| it.required && fields.node(it.name).is_some());
    if has_list || !matches!(record.kind, Kind::Process | Kind::Organisation) {
        record.data = data(record.kind, &fields, findings);
    }
}

fn data(kind: Kind, fields: &Fields<'_>, findings: &mut Findings) -> Data {
    match kind {
        Kind::Goal => Data::Goal(Box::new(goal::Goal::of(fields))),
        Kind::Theme => Data::Theme(Box::new(theme::Theme::of(fields, findings))),
        Kind::Stakeholder => Data::Stakeholder(Box::new(stakeholder::Stakeholder::of(fields))),
        Kind::Note => Data::Note(Box::new(note::Note::of(fields, findings))),
        Kind::Chapter => Data::Chapter(Box::new(chapter::Chapter::of(fields))),
        Kind::Answer => Data::Answer(Box::new(answer::Answer::of(fields))),
        Kind::Policy => Data::Manifest(Box::new(manifest::Manifest::of(fields, findings))),
        Kind::Process => Data::Process(Box::new(process::Process::of(fields))),
        Kind::Organisation => Data::Organisation(Box::new(organisation::Organisation::of(fields, findings))),
        Kind::Sources => Data::Unreadable,
        Kind::Versions => Data::Versions(version::versions(fields)),
        Kind::Memo => Data::Memo,
        Kind::Reviewed => Data::Reviewed(Box::new(reviewed::Reviewed::of(fields))),
        Kind::Requests => Data::Requests(request::requests(fields, findings)),
        Kind::Feedback => Data::Feedback(feedback::decisions(fields, findings)),
    }
}
