use kit_store::{Fault, InCoalition, Record};
use kit_web::account::{self, TablePass};
use kit_web::{Coalition, secret};
use people::example::Loading;
use people::members::Person;

use super::meetings;

/// Who follows the running meeting on a phone, and whether somebody has said that it is them.
const PHONES: &[(&str, bool)] = &[("leah-stone", true), ("ines-calderon", true), ("walt-dunn", false)];

/// Two phones that joined the running meeting and one that asks to.
pub(super) async fn load(loading: &Loading, meetings: &meetings::Loaded) -> Result<(), Fault> {
    let Some(meeting) = meetings.meeting("march") else {
        return Ok(());
    };
    let Some(coalition) = Coalition::find(&loading.tx, loading.tx.coalition().0).await? else {
        return Ok(());
    };
    for (place, (key, is_in)) in PHONES.iter().enumerate() {
        let Some(id) = loading.person(key) else {
            continue;
        };
        let name = Person::find(&loading.tx, id.0).await?.map(|person| person.name()).unwrap_or_default();
        let pass = TablePass {
            coalition_id: loading.tx.coalition(),
            id: loading.allowed.new_id(),
            path: format!("/{}/meetings/{}", coalition.slug, meeting.address),
            person_id: id.0,
            name,
            number: 41 + i64::try_from(place).unwrap_or(0),
            asked_at: loading.allowed.at.plus_minutes(-20),
            confirmed_at: is_in.then(|| loading.allowed.at.plus_minutes(-19)),
            confirmed_by: if *is_in { "Yolanda Cruz".to_owned() } else { String::new() },
            expires_at: meeting.ends_at().plus_minutes(6 * 60),
        };
        account::insert_table_pass(&loading.tx, &secret::hash(&secret::for_link()), &pass).await?;
    }
    Ok(())
}
