//! The organisation: groups, their members, and who reports to whom.

use crate::source::Spanned;
use crate::syntax::fields::{self, Fields, Findings, Key, Shape};

/// The keys of `organisation.yaml`.
pub const KEYS: &[Key] = &[Key {
    name: "groups",
    required: true,
    shape: Shape::List(&Shape::Map(GROUP)),
}];

const GROUP: &[Key] = &[
    Key {
        name: "id",
        required: true,
        shape: Shape::Id,
    },
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "reports-to",
        required: false,
        shape: Shape::Reference(&["group"]),
    },
    Key {
        name: "members",
        required: true,
        shape: Shape::List(&Shape::Map(MEMBER)),
    },
];

const MEMBER: &[Key] = &[
    Key {
        name: "unit",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "name",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "role",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "area",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "seats",
        required: false,
        shape: Shape::Range,
    },
];

/// The keys of which a member needs one.
const WHO: &[&str] = &["unit", "name", "role", "area"];

/// The organisation.
#[derive(Debug, Default)]
pub struct Organisation {
    /// The groups, in their order.
    pub groups: Vec<Group>,
}

/// A group.
#[derive(Debug)]
pub struct Group {
    /// Its id.
    pub id: Spanned<Box<str>>,
    /// Its title.
    pub title: Box<str>,
    /// The group that it reports to.
    pub reports_to: Option<Spanned<Box<str>>>,
    /// Who sits in it.
    pub members: Vec<Member>,
}

/// One row of a group's members.
#[derive(Debug)]
pub struct Member {
    /// The unit that is represented.
    pub unit: Option<Box<str>>,
    /// A person that the commission itself names.
    pub name: Option<Box<str>>,
    /// The role.
    pub role: Option<Box<str>>,
    /// The area that is represented.
    pub area: Option<Box<str>>,
    /// How many seats.
    pub seats: Option<Seats>,
}

/// How many seats somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Organisation {
    /// Returns the organisation that checked fields say.
    pub fn of(fields: &Fields<'_>, findings: &mut Findings) -> Self {
        for group in fields.maps("groups") {
            for member in group.maps("members").iter().filter(|it| is_nobody(it)) {
                findings.none_of("missing-key-member", WHO, member.span);
            }
        }
        Self {
            groups: fields.maps("groups").iter().filter_map(group).collect(),
        }
    }
}

fn is_nobody(member: &Fields<'_>) -> bool {
    !member.has_other_than(MEMBER) && WHO.iter().all(|it| member.node(it).is_none())
}

fn group(fields: &Fields<'_>) -> Option<Group> {
    Some(Group {
        id: fields.text("id")?.map(Box::from),
        title: fields.owned("title").unwrap_or_default(),
        reports_to: fields.text("reports-to").map(|it| it.map(Box::from)),
        members: fields.maps("members").iter().map(member).collect(),
    })
}

fn member(fields: &Fields<'_>) -> Member {
    Member {
        unit: fields.owned("unit"),
        name: fields.owned("name"),
        role: fields.owned("role"),
        area: fields.owned("area"),
        seats: fields.text("seats").and_then(|it| seats(it.value)),
    }
}

fn seats(text: &str) -> Option<Seats> {
    let (least, most) = fields::range(text)?;
    Some(Seats { least, most })
}
