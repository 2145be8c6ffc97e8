//! SARIF 2.1.0, which code hosts and editors read.

use super::located::{Extent, locate};
use super::report::Report;
use super::worded::worded;
use crate::diagnostic::Severity;
use crate::text::printable::Printable;
use serde::Serialize;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Paths are relative to the project's root, which this stands for.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    invocations: Vec<Invocation>,
    results: Vec<Finding<'a>>,
}

/// What is worth knowing of the run itself; it was one that came to its end.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Words,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Words,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    place: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Words>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Returns one run with every finding, and what each rule that fired is about.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let mut names: Vec<&'static str> = report.findings.iter().map(|it| it.rule).collect();
    names.sort_unstable();
    names.dedup();
    let located = locate(report, false);
    let results = report.findings.iter().zip(&located).map(|(finding, located)| {
        let words = worded(report, finding, located);
        let related = finding
            .related
            .iter()
            .zip(&located.related)
            .zip(&words.related)
            .enumerate();
        Finding {
            rule_id: finding.rule,
            rule_index: names.partition_point(|it| *it < finding.rule),
            level: level(finding.severity),
            // Readers show one text a finding, so it holds all three parts.
            message: Words {
                text: words.parts().collect::<Vec<_>>().join("\n"),
            },
            locations: [location(report.path(finding.place.file), located.at)],
            related_locations: related
                .map(|(at, ((it, place), words))| Location {
                    id: Some(at + 1),
                    message: Some(Words {
                        text: words.message.clone(),
                    }),
                    ..location(report.path(it.place.file), *place)
                })
                .collect(),
        }
    });
    let run = Run {
        results: results.collect(),
        tool: Tool {
            driver: Driver {
                name: "ip",
                version: env!("CARGO_PKG_VERSION"),
                rules: names.iter().map(|it| rule(report, it)).collect(),
            },
        },
        language: report.language.code(),
        column_kind: "unicodeCodePoints",
        invocations: invocation(report).into_iter().collect(),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run],
    };
    let mut text = serde_json::to_string(&log).expect("strings and numbers are always JSON");
    text.push('\n');
    Printable::json(text)
}

fn invocation(report: &Report<'_>) -> Option<Invocation> {
    let notification = |text: String| Notification {
        level: "note",
        message: Words { text },
    };
    let notes: Vec<Notification> = report.notes.iter().map(|it| notification(report.say(it))).collect();
    (!notes.is_empty()).then_some(Invocation {
        execution_successful: true,
        tool_execution_notifications: notes,
    })
}

fn rule(report: &Report<'_>, name: &'static str) -> Rule {
    let about = (report.about)(name);
    Rule {
        id: name,
        short_description: about.as_ref().map(|it| Words {
            text: it.title.to_owned(),
        }),
        help: about.map(|it| Help {
            text: it.page,
            markdown: it.page,
        }),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn location(path: &str, at: Option<Extent>) -> Location {
    Location {
        id: None,
        place: Physical {
            artifact_location: Artifact {
                uri: address(path),
                uri_base_id: ROOT,
            },
            region: at.map(|Extent { start, end }| Region {
                start_line: start.line,
                start_column: start.column,
                end_line: end.line,
                end_column: end.column,
            }),
        },
        message: None,
    }
}

/// Returns a path as a relative address, in which only plain signs stand for themselves.
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use snapbox::{assert_data_eq, file};

    #[test]
    fn a_log_has_its_rules_and_results() {
        let log: serde_json::Value = serde_json::from_str(&sample::shown(show)).unwrap();
        let pretty = serde_json::to_string_pretty(&log).unwrap() + "\n";
        assert_data_eq!(pretty, file!["samples/log.sarif": Text].raw());
    }

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(address("interviews/å b#c.md"), "interviews/%C3%A5%20b%23c.md");
    }
}
