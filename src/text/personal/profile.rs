//! Profiles on social networks: a link to one, and an `@name` beside a cue.

use super::cue::words_before;
use super::hit::{Certainty, Hit, Kind};

/// Hosts, and what stands in a path before the name.
const HOSTS: &[(&str, &[&str])] = &[
    ("facebook.com", &[""]),
    ("fb.com", &[""]),
    ("fb.me", &[""]),
    ("m.me", &[""]),
    ("instagram.com", &[""]),
    ("linkedin.com", &["in/", "pub/"]),
    ("twitter.com", &[""]),
    ("x.com", &[""]),
    ("tiktok.com", &["@"]),
    ("youtube.com", &["@", "user/", "channel/"]),
    ("snapchat.com", &["add/"]),
    ("threads.net", &["@"]),
    ("threads.com", &["@"]),
    ("t.me", &[""]),
    ("wa.me", &[""]),
    ("bsky.app", &["profile/"]),
    ("reddit.com", &["user/", "u/"]),
    ("pinterest.com", &[""]),
    ("vk.com", &[""]),
    ("twitch.tv", &[""]),
];
/// Paths of those hosts that are nobody's.
const PAGES: &[&str] = &[
    "",
    "groups",
    "events",
    "sharer",
    "sharer.php",
    "share",
    "help",
    "policies",
    "policy",
    "watch",
    "hashtag",
    "p",
    "reel",
    "reels",
    "stories",
    "explore",
    "login",
    "search",
    "intent",
    "about",
    "legal",
    "privacy",
    "terms",
    "pages",
    "plugins",
    "marketplace",
    "home",
    "features",
    "business",
    "i",
    "s",
    "joinchat",
    "ads",
    "gaming",
    "photo",
    "video",
    "dialog",
    "tr",
    "settings",
    "orgs",
    "topics",
    "marketing",
    "sponsors",
];
/// The last parts of those hosts, for which a slash is looked at.
const ENDS: [&[u8]; 6] = [b".com", b".me", b".net", b".app", b".tv", b".org"];
/// Words before an `@name`.
const CUES: &[&str] = &[
    "instagram",
    "insta",
    "ig",
    "facebook",
    "fb",
    "twitter",
    "snapchat",
    "snap",
    "tiktok",
    "linkedin",
    "telegram",
    "discord",
    "messenger",
    "profil",
    "profilen",
    "profilnavn",
    "handle",
    "brugernavn",
    "username",
    "threads",
    "bluesky",
    "mastodon",
    "youtube",
    "følg",
    "follow",
    "skype",
];
/// How many words before an `@name` are looked at.
const WORDS: usize = 5;

/// The longest path that is looked at, in bytes.
const LONGEST: usize = 200;

/// Returns every profile.
pub(super) fn find(text: &str) -> Vec<Hit> {
    let bytes = text.as_bytes();
    let found = memchr::memchr2_iter(b'/', b'@', bytes).filter_map(|at| match bytes[at] {
        b'@' => handle(text, at),
        _ if ENDS.iter().any(|it| bytes[..at].ends_with(it)) => link(text, at),
        _ => None,
    });
    found
        .map(|range| Hit {
            kind: Kind::Profile,
            range,
            certainty: Certainty::Certain,
        })
        .collect()
}

fn is_of_link(it: char) -> bool {
    it.is_alphanumeric() || matches!(it, '.' | '-' | '_' | '@' | '/' | '?' | '=' | '%' | '&')
}

fn link(text: &str, slash: usize) -> Option<std::ops::Range<usize>> {
    let is_host = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-');
    let from = text.floor_char_boundary(slash.saturating_sub(64));
    let before = &text[from..slash];
    let host = before.rsplit(|it| !is_host(it)).next()?;
    let is = |own: &str| host == own || host.strip_suffix(own).is_some_and(|it| it.ends_with('.'));
    let (_, openings) = HOSTS.iter().find(|it| is(it.0))?;
    let path = &text[slash + 1..text.floor_char_boundary((slash + LONGEST).min(text.len()))];
    let path = &path[..path.find(|it| !is_of_link(it)).unwrap_or(path.len())];
    let path = path.trim_end_matches(['.', '/', '?', '-']);
    let name = openings.iter().find_map(|it| path.strip_prefix(it))?;
    let first = name.split(['/', '?']).next().unwrap_or_default();
    let is_profile = !PAGES.contains(&&*first.to_lowercase()) || name.starts_with("profile.php");
    is_profile.then(|| slash - host.len()..slash + 1 + path.len())
}

fn handle(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let before = text[..at].chars().next_back();
    // `[@note]` and `; @note` are citations, `a@b` is no handle.
    if before.is_some_and(|it| it.is_alphanumeric() || matches!(it, '[' | '/' | '.' | '-'))
        || text[..at].ends_with("; ")
    {
        return None;
    }
    let rest = &text[at + 1..];
    let size = rest
        .find(|it: char| !(it.is_alphanumeric() || matches!(it, '.' | '_' | '-')))
        .unwrap_or(rest.len());
    let name = rest[..size].trim_end_matches(['.', '-']);
    let is_hinted = words_before(text, at).take(WORDS).any(|it| {
        let word = it.to_lowercase();
        CUES.iter()
            .any(|cue| word.trim_end_matches(['.', '-', 's']) == *cue || word == *cue)
    });
    (name.chars().count() > 1 && is_hinted).then(|| at..at + 1 + name.len())
}
