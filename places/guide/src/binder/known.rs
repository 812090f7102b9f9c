//! What the places tell for a binder, each in a statement or two of its own.

use std::collections::HashMap;

use goals::promises::store::{HandedOver, handed_over};
use goals::told::{Kind, Told};
use kit_store::{Day, Instant};
use kit_text::full_name;
use kit_web::{Ctx, Problem};
use meetings::decisions::in_force::{InForce, in_force};
use meetings::meetings::store::Listed as Meeting;
use meetings::rules::Rules;
use people::due::store::coming_back;
use people::due::{ComingBack, Recurring};
use people::groups::told::{Around, HandedOn, around, handed_on};
use people::members::PersonId;

use super::model::{Of, Takeover};
use crate::keeping::known::{Standing, standings};
use crate::rights::RUN_GUIDE;

/// Meetings told at once.
const MOST_MEETINGS: i64 = 20;

/// Everything a binder is made of.
pub struct Known {
    pub takeover: Takeover,
    /// None for the coordinator.
    pub office: Option<HandedOn>,
    pub offices: Vec<HandedOn>,
    pub around: Vec<Around>,
    pub promises: Vec<HandedOver>,
    pub decisions: Vec<InForce>,
    pub meetings: Vec<Meeting>,
    pub coming_back: Vec<ComingBack>,
    pub told: Vec<Told>,
    pub rules: Option<Rules>,
    /// Empty for those who may not see how others are doing.
    pub standings: Vec<Standing>,
    names: HashMap<PersonId, String>,
}

impl Known {
    /// Reads what a binder tells.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for an office that is not there, or whose group has ended.
    pub async fn read(ctx: &Ctx, of: Of, takeover: Takeover) -> Result<Self, Problem> {
        let scope = ctx.scope();
        let day = takeover.day;
        let offices = handed_on(&scope, day).await?;
        let office = match of {
            Of::Coordinator => None,
            Of::Office(id) => {
                let office = offices.iter().find(|office| office.id == id);
                Some(office.cloned().ok_or(Problem::NotFound)?)
            }
        };
        let group = office.as_ref().map(|office| office.group_id);
        let holder = office.as_ref().and_then(|office| office.holder_id);
        let standings = if ctx.holds(&RUN_GUIDE) { standings(ctx).await? } else { Vec::new() };
        let told = goals::told::all(&scope, ctx.today()).await?;
        let until = takeover.agreements_until();
        let mut known = Self {
            takeover,
            around: around(&scope, group, day).await?,
            promises: handed_over(&scope, holder, group, day).await?,
            decisions: in_force(&scope, day).await?,
            meetings: coming(ctx, takeover).await?,
            // A yearly statement of interests is for whoever makes it.
            coming_back: coming_back(&scope, until, kit_web::paging::FIRST_DAY, None).await?,
            rules: meetings::rules::in_force(&scope, day).await?,
            names: HashMap::new(),
            office,
            offices,
            told,
            standings,
        };
        known.names = known.name_everybody(ctx).await?;
        Ok(known)
    }

    /// Names of those whom records mean by their ids.
    async fn name_everybody(&self, ctx: &Ctx) -> Result<HashMap<PersonId, String>, Problem> {
        if !self.standings.is_empty() {
            let people = self.standings.iter().map(|one| &one.person);
            return Ok(people.map(|one| (one.id, full_name(&one.given_name, &one.family_name))).collect());
        }
        let is_needed = self.of(Kind::CommunityLeader).any(|leader| !leader.list("known_by").is_empty());
        if !is_needed {
            return Ok(HashMap::new());
        }
        let names = people::members::store::names(&ctx.scope()).await?;
        Ok(names.into_iter().map(|(id, given, family)| (id, full_name(&given, &family))).collect())
    }

    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(move |one| one.kind == kind)
    }

    /// What comes back of these kinds by a day, the earliest first.
    pub fn returning(&self, kinds: &[Recurring], until: Day) -> impl Iterator<Item = &ComingBack> {
        self.coming_back.iter().filter(move |one| kinds.contains(&one.what) && one.day <= until)
    }

    /// The names of people a list of ids means; those who are gone are left out.
    pub fn names(&self, ids: &kit_store::Words) -> String {
        let name = |id: &str| self.names.get(&PersonId(id.parse().ok()?)).cloned();
        ids.iter().filter_map(name).collect::<Vec<_>>().join(", ")
    }
}

/// Meetings from the day on; from now on when that is today.
async fn coming(ctx: &Ctx, takeover: Takeover) -> Result<Vec<Meeting>, Problem> {
    let zone = ctx.coalition().zone();
    let morning = takeover.day.to_zoned(zone).map(|moment| moment.timestamp().as_microsecond());
    let since = match morning {
        Ok(moment) if takeover.day != ctx.today() => Instant::from_microseconds(moment),
        _ => meetings::meetings::coming_since(ctx),
    };
    Ok(meetings::meetings::store::coming(&ctx.scope(), since, None, None, MOST_MEETINGS).await?)
}
