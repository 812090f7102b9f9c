use std::collections::HashMap;

use kit_store::{Allowed, Answer, CoalitionId, Day, Fault, Instant, Tx, added};
use kit_web::coalition::{Coalition, PartnershipKind, PartnershipKinds};
use kit_web::{App, Role};

use super::file::{self, Example};
use super::groups::{self, Groups};
use super::{agreements, thanks};
use crate::contact::{ContactBy, MemberClass};
use crate::groups::bodies::GroupId;
use crate::members::{Person, PersonId, Tie};
use crate::organizations::{Organization, OrganizationId, OrganizationKind};
use crate::seats::{Seat, SeatId, SectorContact};
use kit_store::Words;

pub(super) fn example() -> Result<Example, Fault> {
    toml::from_str(include_str!("../../example/tamarack.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))
}

/// Loads the example coalition and its people; the other places add theirs before [`Loading::finish`] keeps it all.
///
/// # Errors
/// When the database does not answer, or the example is there already ([`Fault::Taken`]).
pub fn load(app: &App) -> Answer<'_, Loading> {
    Box::pin(async move {
        let example = example()?;
        let now = app.clock.now();
        let tx = app.db.begin().await?;
        let coalition = coalition(app, &example.coalition, now);
        let tx = tx.in_coalition(coalition.id);
        let allowed = Allowed::by_itself(now, app.ids.clone());
        let at_founding = Allowed { at: coalition.founded_at, ..allowed.clone() };
        added(&tx, &at_founding, &coalition).await?;
        let quietly = allowed.in_batch(allowed.new_id());
        let today = now.day_in(&coalition.zone());
        let mut loading = Loading {
            tx,
            allowed: quietly,
            today,
            text: app.texts.in_language(kit_text::Language::English),
            coordinator: example.coordinator(),
            organizations: HashMap::new(),
            people: HashMap::new(),
            seats: HashMap::new(),
            came: Vec::new(),
            groups: Groups::new(),
        };
        loading.organizations(&example).await?;
        loading.people(&example).await?;
        loading.seats(&example).await?;
        loading.prospects(&example).await?;
        loading.accounts(app, &example, now).await?;
        loading.store_people().await?;
        groups::load(&mut loading).await?;
        agreements::load(&loading).await?;
        thanks::load(&loading).await?;
        Ok(loading)
    })
}

fn coalition(app: &App, file: &file::Coalition, now: Instant) -> Coalition {
    Coalition {
        id: CoalitionId(app.ids.next(now)),
        slug: file.slug.clone(),
        name: file.name.clone(),
        place: file.place.clone(),
        language: "en".to_owned(),
        time_zone: file.time_zone.clone(),
        kinds: PartnershipKinds::of(&[PartnershipKind::MultiSector, PartnershipKind::IssueBased])
            .unwrap_or_else(|| PartnershipKind::MultiSector.into()),
        help_phone: Some(file.help_phone.clone()),
        is_example: true,
        sector_scheme: file.scheme.clone(),
        aim_affected_percent: Some(
            file.most_affected_aim.numerator * 100 / file.most_affected_aim.denominator.max(1),
        ),
        quiet_after_days: file.quiet_after_days,
        founded_at: now.plus_days(file.founded_days),
        version: 1,
    }
}

/// The example while it is loaded: one transaction that knows the invented people by their keys.
pub struct Loading {
    pub tx: Tx,
    /// Writes quietly: what is loaded this way is no news.
    pub allowed: Allowed,
    pub today: Day,
    /// The words of the coalition's language.
    pub text: kit_text::Text,
    /// The name of the invented coordinator.
    coordinator: String,
    pub(super) organizations: HashMap<String, OrganizationId>,
    pub(super) people: HashMap<String, (PersonId, Person)>,
    pub(super) seats: HashMap<String, SeatId>,
    /// Who came to the latest meetings: the day, counted from the day of loading, and the key of the person.
    came: Vec<(i64, String)>,
    /// The groups, each with the key of the goal it works for.
    pub groups: Groups,
}

impl Loading {
    /// The day so many days from the day of loading; before it when negative.
    pub fn day(&self, days: i64) -> Day {
        self.today.saturating_add(kit_store::jiff::Span::new().days(days))
    }

    pub fn person(&self, key: &str) -> Option<PersonId> {
        self.people.get(key).map(|(id, _)| *id)
    }

    /// The keys of those who came to the meeting of a day, one of the last six of the whole coalition.
    pub fn who_came(&self, days: i64) -> impl Iterator<Item = &str> {
        self.came.iter().filter(move |(day, _)| *day == days).map(|(_, key)| key.as_str())
    }

    pub fn organization(&self, key: &str) -> Option<OrganizationId> {
        self.organizations.get(key).copied()
    }

    pub fn group(&self, key: &str) -> Option<GroupId> {
        self.groups.iter().find(|(known, _, _)| known == key).map(|(_, id, _)| *id)
    }

    pub fn seat(&self, key: &str) -> Option<SeatId> {
        self.seats.get(key).copied()
    }

    /// Writes by somebody on a day, so that it shows as news of that day.
    pub fn as_news(&self, by: &str, days: i64) -> Allowed {
        Allowed { name: by.to_owned(), ..self.on_joining(Some(self.day(days))) }
    }

    /// Keeps everything that was loaded.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn finish(self) -> Result<CoalitionId, Fault> {
        let coalition = kit_store::InCoalition::coalition(&self.tx);
        self.tx.commit().await?;
        Ok(coalition)
    }

    /// Who comes to the table is news of that day; everything else of the example was simply there.
    fn on_joining(&self, joined_on: Option<Day>) -> Allowed {
        let noon = joined_on
            .and_then(|day| day.at(18, 0, 0, 0).to_zoned(kit_store::jiff::tz::TimeZone::UTC).ok())
            .map_or(self.allowed.at, |noon| Instant::from_microseconds(noon.timestamp().as_microsecond()));
        Allowed {
            name: self.coordinator.clone(),
            at: noon.min(self.allowed.at),
            batch: None,
            ..self.allowed.clone()
        }
    }

    async fn organizations(&mut self, example: &Example) -> Result<(), Fault> {
        for file in &example.organization {
            let id = OrganizationId(self.allowed.new_id());
            self.organizations.insert(file.key.clone(), id);
            let organization = Organization {
                kind: OrganizationKind::from_word(&file.kind).unwrap_or(OrganizationKind::Other),
                what_they_do: file.what_they_do.clone(),
                address: file.address.clone(),
                city: file.city.clone(),
                state: file.state.clone(),
                postcode: file.postcode.clone(),
                phone: Some(file.phone.clone()),
                email: Some(file.email.clone()),
                website: file.website.clone(),
                sector: Some(file.sector.clone()),
                class: MemberClass::from_word(&file.class).unwrap_or(MemberClass::Voting),
                brings: lines(&file.what_they_bring),
                hopes: lines(&file.what_they_hope),
                care_stages: Words(file.care_stages.clone()),
                joined_on: Some(self.day(file.joined_days)),
                ..Organization::named(id, &file.name)
            };
            added(&self.tx, &self.on_joining(organization.joined_on), &organization).await?;
        }
        Ok(())
    }

    async fn people(&mut self, example: &Example) -> Result<(), Fault> {
        for file in &example.person {
            let person = self.person_of(file);
            self.people.insert(file.key.clone(), (person.id, person));
            let recent = example.coalition.recent_meeting_days.iter().zip(&file.came);
            let came = recent.filter(|(_, came)| **came).map(|(days, _)| (*days, file.key.clone()));
            self.came.extend(came);
        }
        Ok(())
    }

    fn person_of(&self, file: &file::Person) -> Person {
        let id = PersonId(self.allowed.new_id());
        let given = file.evidence.iter().filter(|(_, given)| **given).map(|(rule, _)| rule.as_str());
        Person {
            organization_id: file.organization.as_ref().and_then(|key| self.organizations.get(key)).copied(),
            title: file.title.clone(),
            job: file.job.clone(),
            email: file.email.clone(),
            phone: file.phone.clone(),
            address: file.address.clone(),
            city: file.city.clone(),
            state: file.state.clone(),
            postcode: file.postcode.clone(),
            contact: ContactBy::from_word(&file.contact).unwrap_or(ContactBy::Email),
            languages: Words(file.languages.clone()),
            access_needs: Words(file.access_needs.clone()),
            class: MemberClass::from_word(&file.class).unwrap_or(MemberClass::Voting),
            sector: file.sector.clone(),
            tie: file.tie.as_deref().and_then(Tie::from_word),
            tie_told: file.tie.is_some(),
            age_stated: file.age_stated,
            age_stated_on: file.age_stated_days.map(|days| self.day(days)),
            evidence: Words::from_values(given),
            part: file.role.clone(),
            gains: file.gains.clone(),
            try_this: file.try_this.clone(),
            joined_on: Some(self.day(file.joined_days)),
            last_seen_on: Some(self.day(file.last_act_days)),
            ..Person::named(id, &file.given_name, &file.family_name)
        }
    }

    async fn seats(&mut self, example: &Example) -> Result<(), Fault> {
        for file in &example.seat {
            let wanted_day = file
                .wanted_date_days
                .map(|days| self.day(days).strftime("%B %-d").to_string())
                .unwrap_or_default();
            let id = SeatId(self.allowed.new_id());
            self.seats.insert(file.key.clone(), id);
            let seat = Seat {
                id,
                sector: file.sector.clone(),
                label: file.label.clone(),
                is_resident: file.resident,
                holder_id: file.holder.as_ref().and_then(|key| self.organizations.get(key)).copied(),
                representative_id: self.known(file.representative.as_deref()),
                alternate_id: self.known(file.alternate.as_deref()),
                successor_id: self.known(file.successor.as_deref()),
                term_start: file.term_start_days.map(|days| self.day(days)),
                term_end: file.term_end_days.map(|days| self.day(days)),
                wanted: file.wanted.replace("{date}", &wanted_day),
                next_step: file.next_step.replace("{date}", &wanted_day),
                version: 1,
            };
            added(&self.tx, &self.allowed, &seat).await?;
        }
        for file in &example.keeps_in_touch {
            let Some(person_id) = self.known(Some(&file.person)) else {
                continue;
            };
            let contact = SectorContact {
                id: self.allowed.new_id(),
                sector: file.sector.clone(),
                person_id,
                version: 1,
            };
            added(&self.tx, &self.allowed, &contact).await?;
        }
        Ok(())
    }

    pub(super) fn known(&self, key: Option<&str>) -> Option<PersonId> {
        key.and_then(|key| self.person(key))
    }

    async fn store_people(&self) -> Result<(), Fault> {
        for (_, person) in self.people.values() {
            added(&self.tx, &self.on_joining(person.joined_on), person).await?;
        }
        Ok(())
    }
}

fn lines(given: &[file::What]) -> Words {
    let line = |one: &file::What| match &one.detail {
        Some(detail) => format!("{}: {detail}", one.what),
        None => one.what.clone(),
    };
    Words(given.iter().map(line).collect())
}

impl Example {
    fn coordinator(&self) -> String {
        let line = self.sign_in.iter().find(|line| line.role == Role::Coordinator.word());
        line.and_then(|line| self.name_of(&line.person)).unwrap_or_default()
    }

    /// The name of somebody who can sign in.
    pub(super) fn name_of(&self, key: &str) -> Option<String> {
        let member = self.person.iter().find(|person| person.key == key);
        let beside = self.beside_the_table.iter().find(|beside| beside.key == key);
        member
            .map(|person| kit_text::full_name(&person.given_name, &person.family_name))
            .or_else(|| beside.map(|beside| format!("{} {}", beside.given_name, beside.family_name)))
    }
}
