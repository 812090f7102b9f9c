//! The shape of `example/tamarack.toml`. Days are counted from the day the example is loaded.

use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Example {
    pub coalition: Coalition,
    pub organization: Vec<Organization>,
    pub person: Vec<Person>,
    pub beside_the_table: Vec<Beside>,
    pub seat: Vec<Seat>,
    pub prospect: Vec<Prospect>,
    pub keeps_in_touch: Vec<KeepsInTouch>,
    pub sign_in: Vec<SignInLine>,
}

#[derive(Deserialize)]
pub(super) struct Coalition {
    pub slug: String,
    pub name: String,
    pub place: String,
    pub time_zone: String,
    pub scheme: String,
    pub founded_days: i64,
    pub help_phone: String,
    pub quiet_after_days: i64,
    /// The last six meetings of the whole coalition, the earliest first.
    pub recent_meeting_days: Vec<i64>,
    pub most_affected_aim: Aim,
}

#[derive(Deserialize)]
pub(super) struct Aim {
    pub numerator: i64,
    pub denominator: i64,
}

#[derive(Deserialize)]
pub(super) struct What {
    pub what: String,
    pub detail: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Organization {
    pub key: String,
    pub name: String,
    pub kind: String,
    pub sector: String,
    pub class: String,
    pub what_they_do: String,
    pub address: String,
    pub city: String,
    pub state: String,
    pub postcode: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub joined_days: i64,
    pub care_stages: Vec<String>,
    pub what_they_bring: Vec<What>,
    pub what_they_hope: Vec<What>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Person {
    pub key: String,
    pub given_name: String,
    pub family_name: String,
    pub title: String,
    pub organization: Option<String>,
    pub job: String,
    pub sector: Option<String>,
    pub tie: Option<String>,
    pub class: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: String,
    pub city: String,
    pub state: String,
    pub postcode: String,
    pub contact: String,
    pub languages: Vec<String>,
    pub access_needs: Vec<String>,
    pub role: String,
    pub try_this: String,
    /// What they said they get out of it.
    pub gains: Option<String>,
    pub joined_days: i64,
    pub last_act_days: i64,
    pub age_stated: Option<i64>,
    pub age_stated_days: Option<i64>,
    pub evidence: std::collections::BTreeMap<String, bool>,
    /// Whether they came to each of the recent meetings.
    pub came: Vec<bool>,
}

/// People who take part without being members: a stand-in, an evaluator.
#[derive(Deserialize)]
pub(super) struct Beside {
    pub key: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub organization: Option<String>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Seat {
    pub key: String,
    pub sector: String,
    pub resident: bool,
    pub label: String,
    pub holder: Option<String>,
    pub representative: Option<String>,
    pub alternate: Option<String>,
    pub successor: Option<String>,
    pub term_start_days: Option<i64>,
    pub term_end_days: Option<i64>,
    pub wanted: String,
    pub next_step: String,
    pub wanted_date_days: Option<i64>,
}

/// Somebody to ask; `stages` tells when each stage was reached.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Prospect {
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub organization: String,
    pub job: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub languages: Vec<String>,
    pub sector: Option<String>,
    pub seat: Option<String>,
    pub where_found: String,
    pub why_them: String,
    pub brings: String,
    pub gains: String,
    pub is_now_the_time: String,
    pub what_part: String,
    pub keeps_away: String,
    pub would_help: String,
    pub who_asks: Option<String>,
    pub ask_by_days: Option<i64>,
    pub nominated_by: String,
    pub knows: Vec<String>,
    pub stages: Vec<StageReached>,
}

#[derive(Deserialize)]
pub(super) struct StageReached {
    pub stage: String,
    pub days: i64,
}

#[derive(Deserialize)]
pub(super) struct KeepsInTouch {
    pub sector: String,
    pub person: String,
}

#[derive(Deserialize)]
pub(super) struct SignInLine {
    pub person: String,
    pub role: String,
    /// What the demo calls them; none for whom it prints no link.
    pub label: Option<String>,
    /// English unless said otherwise.
    pub language: Option<String>,
}
