//! Which methods fit whom, and how many people they bring.

use crate::record::vocabulary::{Method, StakeholderKind};

/// Returns the methods by which a kind of stakeholder can be heard, the most fitting first.
///
/// Citizens are met alone or among people like themselves; volunteers and associations where they meet anyway;
/// professionals in their working hours; politicians in their committees; the public at open meetings; and institutions
/// of knowledge have written down what they know. A hearing response is nowhere: it comes of itself.
pub(super) fn methods(kind: Option<StakeholderKind>) -> &'static [Method] {
    use Method::{CitizenMeeting, Committee, DialogueMeeting, GroupInterview, Interview, Study, Survey};
    match kind {
        Some(StakeholderKind::Citizens) => &[GroupInterview, Interview, DialogueMeeting],
        Some(StakeholderKind::Association) => &[DialogueMeeting, GroupInterview, Interview],
        Some(StakeholderKind::Housing) => &[DialogueMeeting, Interview, GroupInterview],
        Some(StakeholderKind::Police) => &[Interview, DialogueMeeting],
        Some(StakeholderKind::Business) => &[Interview, GroupInterview, DialogueMeeting, Survey],
        Some(StakeholderKind::CivilSociety) => &[DialogueMeeting, GroupInterview, Interview],
        Some(StakeholderKind::Knowledge) => &[Study, Interview],
        Some(StakeholderKind::Professionals) => &[GroupInterview, Interview, Survey, DialogueMeeting],
        Some(StakeholderKind::Politicians) => &[Committee, Interview],
        Some(StakeholderKind::Public) => &[CitizenMeeting, Survey, DialogueMeeting],
        None => &[Interview, DialogueMeeting],
    }
}

/// Returns how many participants the plan expects: what one may expect, not what one may hope.
pub(super) fn participants(method: Method) -> u32 {
    match method {
        Method::Interview | Method::Study | Method::Hearing => 1,
        Method::GroupInterview => 5,
        Method::Committee => 7,
        Method::DialogueMeeting => 10,
        Method::Survey => 20,
        Method::CitizenMeeting => MOST_PARTICIPANTS,
    }
}

/// The most participants that are expected of an inquiry.
pub(super) const MOST_PARTICIPANTS: u32 = 30;
