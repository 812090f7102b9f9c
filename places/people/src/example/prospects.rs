//! Whom the example coalition wants to ask.

use kit_store::{Fault, Words, added};

use super::file::{self, Example};
use super::load::Loading;
use crate::recruiting::model::IsNow;
use crate::recruiting::{Prospect, ProspectId, Stage};

impl Loading {
    pub(super) async fn prospects(&self, example: &Example) -> Result<(), Fault> {
        for file in &example.prospect {
            added(&self.tx, &self.allowed, &self.prospect(example, file)).await?;
        }
        Ok(())
    }

    fn prospect(&self, example: &Example, file: &file::Prospect) -> Prospect {
        let knows = file.knows.iter().filter_map(|key| self.known(Some(key)));
        let mut prospect = Prospect {
            title: file.title.clone(),
            given_name: file.given_name.clone(),
            family_name: file.family_name.clone(),
            job: file.job.clone(),
            organization: file.organization.clone(),
            sector: file.sector.clone(),
            seat_id: file.seat.as_ref().and_then(|key| self.seats.get(key)).copied(),
            where_found: file.where_found.clone(),
            why_them: file.why_them.clone(),
            brings: file.brings.clone(),
            gains: file.gains.clone(),
            is_now: is_now(&file.is_now_the_time),
            when_words: file.is_now_the_time.clone(),
            part: file.what_part.clone(),
            keeps_away: file.keeps_away.clone(),
            would_help: file.would_help.clone(),
            languages: Words(file.languages.clone()),
            email: file.email.clone(),
            phone: file.phone.clone(),
            asks_id: self.known(file.who_asks.as_deref()),
            ask_by: file.ask_by_days.map(|days| self.day(days)),
            nominated_by_id: self.known(Some(&file.nominated_by)),
            nominated_by: example.name_of(&file.nominated_by).unwrap_or_default(),
            knows: Words(knows.map(|id| id.to_string()).collect()),
            ..Prospect::noticed(ProspectId(self.allowed.new_id()), self.today)
        };
        for reached in &file.stages {
            let day = self.day(reached.days);
            match Stage::from_word(&reached.stage) {
                Some(Stage::Noticed) => prospect.noticed_on = Some(day),
                Some(stage) => prospect = prospect.moved_to(stage, day),
                None => {}
            }
        }
        prospect
    }
}

/// The file answers in a sentence: "Yes, …", "Not before …".
fn is_now(sentence: &str) -> IsNow {
    match sentence.split([' ', ',']).next() {
        Some("Yes" | "Until") => IsNow::Yes,
        Some("Not") => IsNow::Later,
        _ => IsNow::Unsure,
    }
}
