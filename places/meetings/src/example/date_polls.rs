use kit_store::jiff::civil::Time;
use kit_store::{Fault, Instant, Record, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use crate::date_polls::model::{
    Answers, DatePoll, DatePollId, Fits, Options, PollAnswer, PollAnswerId, PollState, Way,
};
use crate::meetings::model::{moment, zone_named};

#[derive(Deserialize)]
struct File {
    poll: PollFile,
    answer: Vec<AnswerFile>,
}

#[derive(Deserialize)]
struct PollFile {
    title: String,
    minutes: i64,
    options: Vec<OptionFile>,
}

#[derive(Deserialize)]
struct OptionFile {
    days: i64,
    time: Time,
}

#[derive(Deserialize)]
struct AnswerFile {
    person: String,
    way: String,
    fits: Vec<String>,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/date_polls.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let zone = zone_named(super::meetings::ZONE);
    let at = |option: &OptionFile| moment(loading.day(option.days), option.time, &zone).ok();
    let options: Vec<Instant> = file.poll.options.iter().filter_map(at).collect();
    let poll = DatePoll {
        id: DatePollId(loading.allowed.new_id()),
        title: file.poll.title,
        minutes: file.poll.minutes,
        time_zone: super::meetings::ZONE.to_owned(),
        options: Options(options),
        state: PollState::Open,
        meeting_id: None,
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &poll).await?;
    for file in &file.answer {
        answer(loading, &poll, file).await?;
    }
    Ok(())
}

async fn answer(loading: &Loading, poll: &DatePoll, file: &AnswerFile) -> Result<(), Fault> {
    let Some(person) = loading.person(&file.person) else {
        return Ok(());
    };
    let name = Person::find(&loading.tx, person.0).await?.map(|person| person.name()).unwrap_or_default();
    let fits = file.fits.iter().filter_map(|word| Fits::from_word(word));
    let way = Way::from_word(&file.way).unwrap_or(Way::Paper);
    let answer = PollAnswer {
        id: PollAnswerId(loading.allowed.new_id()),
        poll_id: poll.id,
        person_id: Some(person),
        entered_by: if way == Way::Screen { name.clone() } else { "Priya Raman".to_owned() },
        name,
        way,
        answers: Answers(poll.options.0.iter().copied().zip(fits).collect()),
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &answer).await
}
