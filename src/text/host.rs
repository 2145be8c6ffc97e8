//! Where an address of git leads to: the name of a host, or this machine.

/// What stands for a path, which leads to no host.
pub const LOCAL: &str = "local";

/// Returns the host of an address that git sends to, in small letters: `git.example.org` of `https://git.example.org/a` and of
/// `git@git.example.org:a`; `local` of a path and of `file://`.
pub fn host(address: &str) -> String {
    let address = address.trim();
    let after = |scheme: usize| &address[scheme + 3..];
    let authority = match address.find("://") {
        Some(at) if address[..at].eq_ignore_ascii_case("file") => return LOCAL.to_owned(),
        Some(at) => after(at).split(['/', '?', '#']).next().unwrap_or_default(),
        None => match short(address) {
            Some(host) => host,
            None => return LOCAL.to_owned(),
        },
    };
    let host = authority.rsplit('@').next().unwrap_or_default();
    let is_address = host.starts_with('[');
    let host = match host.split_once(']') {
        Some((host, _)) if is_address => host.trim_start_matches('['),
        _ => host.split(':').next().unwrap_or_default(),
    };
    host.trim_end_matches('.').to_lowercase()
}

/// Returns what stands before the colon of `user@host:path`; nothing of a path, which has a slash before it, or of a drive.
fn short(address: &str) -> Option<&str> {
    // A host that is written as numbers has colons of its own, in brackets.
    let from = address.find(']').unwrap_or(0);
    let at = from + address[from..].find(':')?;
    let before = &address[..at];
    let is_drive = before.len() == 1 && before.bytes().all(|it| it.is_ascii_alphabetic());
    (!before.is_empty() && !before.contains(['/', '\\']) && !is_drive).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_host_or_to_this_machine() {
        for (address, expected) in [
            ("https://Git.Example.org/a/b.git", "git.example.org"),
            ("https://navn:kode@git.example.org:8443/a", "git.example.org"),
            ("ssh://git@git.example.org:22/a", "git.example.org"),
            ("git@git.example.org:a/b.git", "git.example.org"),
            ("git.example.org:a", "git.example.org"),
            ("git.example.org.:a", "git.example.org"),
            ("ssh://git@[2001:db8::1]:22/a", "2001:db8::1"),
            ("git@[2001:db8::1]:a", "2001:db8::1"),
            ("https://git.example.org@evil.example/a", "evil.example"),
            ("/srv/git/a.git", LOCAL),
            ("../a.git", LOCAL),
            ("./a:b", LOCAL),
            ("C:\\git\\a", LOCAL),
            ("C:/git/a", LOCAL),
            ("file:///srv/a", LOCAL),
            ("FILE://host/a", LOCAL),
            ("a.git", LOCAL),
            ("", LOCAL),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }
}
