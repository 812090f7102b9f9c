//! The hall: a coalition whose members all sit for themselves, a meeting under way, and a joined phone for each.

use kit_store::{CoalitionId, Reads, Record};
use kit_web::App;
use kit_web::account::{self, TablePass};
use kit_web::secret;
use people::members::PersonId;
use people::seats::{Seat, SeatId};
use uuid::Uuid;

use super::asker::{Asker, Problem};
use crate::host::{SLUG, TOKEN};

/// Somebody with a seat and a phone.
#[derive(Clone)]
pub struct Guest {
    pub person: PersonId,
    pub seat: SeatId,
    /// The cookie of their phone.
    pub cookie: String,
}

pub struct Hall {
    pub address: String,
    /// The page of the meeting.
    pub meeting: String,
    pub guests: Vec<Guest>,
}

/// The cookie of whoever runs the meeting.
pub fn chair() -> String {
    format!("session={TOKEN}")
}

/// Everybody of the coalition gets a seat and a phone that joined.
pub async fn open(app: &App, address: &str) -> Result<Hall, Problem> {
    let (coalition,): (Uuid,) = app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let coalition = CoalitionId(coalition);
    let meeting = begin(app, address).await?;
    let scope = app.db.scope(coalition);
    let now = app.clock.now();
    let mut guests = Vec::new();
    let tx = scope.begin().await?;
    for (person, given, family) in people::members::store::names(&scope).await? {
        let seat = Seat {
            is_resident: true,
            representative_id: Some(person),
            ..Seat::empty(SeatId(app.ids.next(now)), "parents")
        };
        seat.put(&tx).await?;
        let secret = secret::for_link();
        let pass = TablePass {
            coalition_id: coalition,
            id: app.ids.next(now),
            path: meeting.clone(),
            person_id: person.0,
            name: format!("{given} {family}"),
            number: 10,
            asked_at: now,
            confirmed_at: Some(now),
            confirmed_by: "Rosa Delgado".to_owned(),
            expires_at: now.plus_days(1),
        };
        account::insert_table_pass(&tx, &secret::hash(&secret), &pass).await?;
        guests.push(Guest { person, seat: seat.id, cookie: format!("table={secret}") });
    }
    tx.commit().await?;
    Ok(Hall { address: address.to_owned(), meeting, guests })
}

/// Calls a meeting and begins it; the address of its page.
async fn begin(app: &App, address: &str) -> Result<String, Problem> {
    let today = app.clock.now().timestamp().to_zoned(jiff::tz::TimeZone::get("America/Chicago")?).date();
    let mut chair = Asker::connect(address, &chair()).await?;
    let form = format!("title=Load&day={today}&time=17%3A30&minutes=90");
    let added = chair.post(&format!("/{SLUG}/meetings/add"), &form).await?;
    let page = added.leads_to()?.to_owned();
    chair.post(&format!("{page}/begin"), "").await?;
    Ok(page)
}

impl Hall {
    /// The same without its guests, to take along.
    pub fn light(&self) -> Self {
        Self {
            address: self.address.clone(),
            meeting: self.meeting.clone(),
            guests: Vec::new(),
        }
    }

    /// Puts a proposal on the agenda and opens the vote; the address its ballots go to.
    pub async fn open_vote(&self, chair: &mut Asker) -> Result<String, Problem> {
        let form = "title=Drop+box&words=Buy+a+drop+box.&matter=ordinary&method=threshold";
        let added = chair.post(&format!("/{SLUG}/meetings/proposals/add"), form).await?;
        let proposal = added.leads_to()?.to_owned();
        chair.post(&format!("{proposal}/open"), "").await?;
        let id = proposal.rsplit('/').next().unwrap_or_default();
        let form = format!("title=&minutes=10&kind=decide&proposal_id={id}");
        chair.post(&format!("{}/agenda", self.meeting), &form).await?;
        let page = chair.get(&self.meeting).await?.body;
        let (_, after) = page.split_once("/decide/").ok_or("the page offers no vote")?;
        let decide = format!("{}/decide/{}", self.meeting, after.split('/').next().unwrap_or_default());
        chair.post(&format!("{decide}/open"), "").await?;
        Ok(format!("{decide}/vote"))
    }
}
