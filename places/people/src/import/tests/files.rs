//! Every real file that is at hand.

use super::*;

#[tokio::test]
async fn only_rows_the_member_column_names_become_members() {
    let Some(folder) = shared("04-directories") else {
        return;
    };
    let content = std::fs::read(folder.join("capital_district_ny_food_pantries.csv")).unwrap();
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import = checked(&app, &coordinator, ID, "pantries.csv", &content, &[]).await;
        let [new, _, _, duplicate, refused, left_out] = counts(&app, &import).await;
        assert_eq!((import.tally().people, import.tally().organizations), (0, 444));
        assert_eq!((new + duplicate, refused, left_out), (454, 0, 0));
        let columns = coordinator.get(&format!("{HERE}/columns")).await;
        let header = content.split(|byte| *byte == b'\n').next().unwrap();
        let place = String::from_utf8_lossy(header).split(',').position(|name| name == "Coalition").unwrap();
        assert!(columns.page().contains(&format!("column-{place}")));
        let flag = format!("column-{place}");
        let fields = [(flag.as_str(), "member_flag"), ("go", "check")];
        let missing = coordinator.post(&format!("{HERE}/columns"), &fields).await;
        assert!(missing.body.contains("Write what the member column says"), "{}", missing.status);
        let fields = [(flag.as_str(), "member_flag"), ("member_value", "1"), ("go", "check")];
        coordinator.post(&format!("{HERE}/columns"), &fields).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let import = find(&app, ID).await;
        accounted_for(&app, &import, "pantries").await;
        let [new, _, _, duplicate, _, left_out] = counts(&app, &import).await;
        assert_eq!((new + duplicate, left_out), (70, 384));
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        assert_eq!(organizations(&app).await.len() as i64, find(&app, ID).await.tally().organizations_added);
        // The mapping is remembered for the next list with these headings.
        send(&coordinator, &id(2), "pantries again.csv", &content).await.leads_to();
        let choices = find(&app, &id(2)).await.choices().unwrap();
        assert_eq!((choices.columns[place], choices.member_value.as_str()), (Meaning::MemberFlag, "1"));
    }
}

#[tokio::test]
async fn every_real_file_is_accounted_for_or_refused_by_name() {
    let folders = [
        "07-import/csv",
        "07-import/encodings",
        "07-import/vcard",
        "07-import/spreadsheets",
        "04-directories",
    ];
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mut number = 0;
        for folder in folders {
            let Some(folder) = shared(folder) else { return };
            for file in std::fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                if !path.is_file() {
                    continue;
                }
                number += 1;
                one_file(&app, &coordinator, &id(number), &path).await;
            }
        }
    }
}

async fn one_file(app: &TestApp, coordinator: &Visitor, id: &str, path: &Path) {
    let name = path.file_name().unwrap().to_str().unwrap();
    let content = std::fs::read(path).unwrap();
    let sent = send(coordinator, id, name, &content).await;
    if sent.status == StatusCode::UNPROCESSABLE_ENTITY {
        println!("refused {name}");
        assert!(sent.body.contains(name), "the refusal names the file: {name}");
        return;
    }
    let names = find(app, id).await.choices().unwrap().columns;
    let mut fields = vec![];
    if !crate::import::actions::names_somebody(&names) {
        fields.push(("column-0", "full_name"));
    }
    let import = checked(app, coordinator, id, name, &content, &fields).await;
    let tally = import.tally();
    if let Some((people, organizations)) = expected(name) {
        assert_eq!((tally.people, tally.organizations), (people, organizations), "{name}");
    }
}

#[tokio::test]
async fn address_books_bring_in_everybody_they_name() {
    let Some(folder) = shared("07-import/vcard") else {
        return;
    };
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let content = std::fs::read(folder.join("rfc2426-example.vcf")).unwrap();
        let import = checked(&app, &coordinator, ID, "rfc2426-example.vcf", &content, &[]).await;
        assert_eq!(counts(&app, &import).await, [2, 0, 0, 0, 0, 0]);
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let found = people(&app).await;
        let frank = found.iter().find(|person| person.given_name == "Frank").unwrap();
        assert_eq!(frank.family_name, "Dawson");
        let card = coordinator.get(&format!("/testville/people/{}/card.vcf", frank.id)).await;
        assert!(
            card.page().contains("VERSION:4.0") && card.page().contains("Dawson;Frank"),
            "{}",
            card.body
        );
        let all = coordinator.get("/testville/people/list.vcf").await;
        assert_eq!(all.page().matches("BEGIN:VCARD").count(), 2);
        assert_eq!(
            app.visitor(Role::Member).await.get("/testville/people/list.vcf").await.status,
            StatusCode::FORBIDDEN
        );
        // What went out comes in again as nobody new.
        let again = checked(&app, &coordinator, &id(2), "list.vcf", all.body.as_bytes(), &[]).await;
        assert_eq!(counts(&app, &again).await[0], 0);
    }
}

#[tokio::test]
async fn hostile_names_come_through_unharmed() {
    let Some(folder) = shared("07-import") else { return };
    let strings: Vec<String> =
        serde_json::from_slice(&std::fs::read(folder.join("blns.json")).unwrap()).unwrap();
    let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let lines: Vec<String> = strings
        .iter()
        .enumerate()
        .map(|(at, text)| format!("person{at}@example.org,{}", quoted(text)))
        .collect();
    let list = format!("Email,Name\n{}\n", lines.join("\n"));
    let plain = |text: &str| {
        let shown = |letter: &char| !letter.is_control() || letter.is_whitespace();
        let visible: String = text.chars().filter(shown).collect();
        visible.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import =
            checked(&app, &coordinator, ID, "blns.csv", list.as_bytes(), &[("column-1", "full_name")]).await;
        let refused: Vec<CheckedRow> =
            rows(&app, &import).await.into_iter().filter(|row| row.entry.refusal.is_some()).collect();
        for page in ["", "?verdict=doubts", "?verdict=refused", "?verdict=duplicate"] {
            let shown = coordinator.get(&format!("{HERE}{page}")).await;
            assert_eq!(shown.status, StatusCode::OK);
            assert!(!shown.body.contains("<script>alert"), "{page}");
        }
        for row in rows(&app, &import).await.iter().filter(|row| row.decision == Decision::Same) {
            let field = format!("decision-{}", row.number);
            coordinator.post(&format!("{HERE}/rows"), &[(field.as_str(), "take")]).await.leads_to();
        }
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        // A person is found by the full name, as "Last, First", or with a remark that went into the notes.
        let found = people(&app).await;
        let mut names: Vec<String> = found.iter().map(Person::name_with_title).collect();
        names.extend(found.iter().map(|person| format!("{}, {}", person.family_name, person.given_name)));
        names.extend(found.iter().map(|person| format!("{}, {}", person.name(), person.notes)));
        names.extend(organizations(&app).await.into_iter().map(|one| one.name));
        for (at, text) in strings.iter().enumerate() {
            let came = names.contains(&plain(text));
            let email = format!("person{at}@example.org");
            let said = refused.iter().any(|row| row.entry.cells.contains(&email));
            assert!(came || said, "{text:?} was lost");
        }
        assert!(refused.len() < 40, "{} of {} refused", refused.len(), strings.len());
    }
}

#[tokio::test]
async fn another_sheet_and_another_header_line_can_be_chosen() {
    let Some(folder) = shared("07-import/spreadsheets") else {
        return;
    };
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "deaths.xlsx", &std::fs::read(folder.join("deaths.xlsx")).unwrap())
            .await
            .leads_to();
        let other = [("sheet", "other"), ("go", "again")];
        assert_eq!(
            coordinator.post(&format!("{HERE}/columns"), &other).await.leads_to(),
            format!("{HERE}/columns")
        );
        let columns = coordinator.get(&format!("{HERE}/columns")).await;
        assert!(columns.page().contains("sheet &quot;other&quot;"), "{}", columns.body);
        let missing = coordinator.post(&format!("{HERE}/columns"), &[("sheet", "none")]).await;
        assert!(missing.body.contains("deaths.xlsx has no sheet named none"));
        let absent = [("header", "0"), ("go", "again")];
        coordinator.post(&format!("{HERE}/columns"), &absent).await.leads_to();
        assert!(coordinator.get(&format!("{HERE}/columns")).await.page().contains("No headings."));
        coordinator.post(&format!("{HERE}/discard"), &[]).await.leads_to();
        assert_eq!(coordinator.get(HERE).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_rows_of_a_workbook_are_checked_at_once_with_the_columns_as_chosen() {
    let Some(folder) = shared("07-import/spreadsheets") else {
        return;
    };
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "deaths.xlsx", &std::fs::read(folder.join("deaths.xlsx")).unwrap())
            .await
            .leads_to();
        let columns = coordinator.get(&format!("{HERE}/columns")).await;
        let sheet = columns.body.split("<select id=\"sheet\"").nth(1).unwrap();
        let (before, _) = sheet.split_once("\" selected").unwrap();
        let sheet = before.rsplit_once("value=\"").unwrap().1;
        // As a browser sends the page: the menus hold what was found.
        let fields = [
            ("sheet", sheet),
            ("header", ""),
            ("column-0", "notes"),
            ("column-1", "full_name"),
            ("go", "check"),
        ];
        assert_eq!(coordinator.post(&format!("{HERE}/columns"), &fields).await.leads_to(), HERE);
        let chosen = find(&app, ID).await.choices().unwrap();
        assert_eq!(chosen.columns[..2], [Meaning::Notes, Meaning::FullName]);
    }
}

/// How many people and organizations a file names, where somebody counted.
fn expected(name: &str) -> Option<(i64, i64)> {
    match name {
        "capital_district_ny_food_pantries.csv" => Some((0, 444)),
        "capital_area_dc_food.csv" => Some((0, 334)),
        "toledo_food.csv" => Some((0, 119)),
        "John_Doe_ANDROID.vcf" => Some((6, 2)),
        "outlook-2003.vcf" | "gmail-single.vcf" | "fullcontact.vcf" => Some((1, 1)),
        "rfc2426-example.vcf" => Some((2, 2)),
        "mac_newlines.csv" | "test_latin1.csv" => Some((2, 0)),
        _ => None,
    }
}

#[tokio::test]
async fn those_who_are_no_members_become_people_to_ask_and_an_undo_takes_them_back() {
    let Some(folder) = shared("04-directories") else {
        return;
    };
    let content = std::fs::read(folder.join("capital_district_ny_food_pantries.csv")).unwrap();
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "pantries.csv", &content).await.leads_to();
        let header = content.split(|byte| *byte == b'\n').next().unwrap();
        let place = String::from_utf8_lossy(header).split(',').position(|name| name == "Coalition").unwrap();
        let flag = format!("column-{place}");
        let fields = [
            (flag.as_str(), "member_flag"),
            ("member_value", "1"),
            ("others", "prospect"),
            ("go", "check"),
        ];
        coordinator.post(&format!("{HERE}/columns"), &fields).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let ahead = coordinator.get(HERE).await;
        assert!(ahead.page().contains("to note as people to ask"), "{}", ahead.body);
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let tally = find(&app, ID).await.tally();
        assert_eq!(tally.ends.sum(), tally.rows_in, "{tally:?}");
        assert!(tally.prospects_added > 350 && tally.ends.to_ask == tally.prospects_added, "{tally:?}");
        let kept = store::prospect_names(&app.scope()).await.unwrap().len();
        assert_eq!(i64::try_from(kept).unwrap(), tally.prospects_added);
        assert!(coordinator.get("/testville/people/recruiting").await.page().contains("Food Pantry"));
        coordinator.post(&format!("{HERE}/undo"), &[]).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let left = store::prospect_names(&app.scope()).await.unwrap().len();
        assert_eq!((left, organizations(&app).await.len()), (0, 0));
    }
}

#[tokio::test]
async fn a_food_bank_map_in_meters_becomes_degrees_after_a_question() {
    let Some(folder) = shared("04-directories") else {
        return;
    };
    let content = std::fs::read(folder.join("capital_area_dc_food.csv")).unwrap();
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "dc.csv", &content).await.leads_to();
        coordinator.post(&format!("{HERE}/columns"), &[("go", "check")]).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let page = coordinator.get(HERE).await;
        assert!(
            page.page()
                .contains("look like map meters, not degrees. Convert them to 38.778322, -76.8886?"),
            "{}",
            page.body
        );
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        app.app.runner().run_all().await.unwrap();
        let all = organizations(&app).await;
        let placed = all.iter().filter_map(Organization::location);
        assert!(placed.clone().count() > 300);
        assert!(
            placed.into_iter().all(|place| (37.0..41.0).contains(&place.latitude())
                && (-79.0..-75.0).contains(&place.longitude()))
        );
    }
}

#[tokio::test]
async fn what_is_no_place_is_refused_by_row_and_cell() {
    let list = "Name,Latitude,Longitude\nElm Pantry,42.5,-73.8\nOak Pantry,abc,-73.8\nAsh Pantry,42.5,200\n\
                Fir Pantry,0,0\nYew Pantry,42.1,\n";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "places.csv", list.as_bytes()).await.leads_to();
        let fields = [("column-0", "organization"), ("go", "check")];
        coordinator.post(&format!("{HERE}/columns"), &fields).await.leads_to();
        let page = coordinator.get(HERE).await;
        for words in [
            "&quot;Latitude&quot; is no place on the map: abc",
            "&quot;Longitude&quot; is no place on the map: 200",
            "Row 5: &quot;0, 0&quot; is hardly a place on the map",
            "Row 6: &quot;42.1, &quot; is hardly a place on the map",
            "6 rows in the file: 1 with headings, 3 to add, 2 refused. None is missing.",
        ] {
            assert!(page.page().contains(words), "{words} is missing: {}", page.body);
        }
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let all = organizations(&app).await;
        let elm = all.iter().find(|one| one.name == "Elm Pantry").unwrap();
        assert_eq!(elm.location().map(|place| place.to_string()).as_deref(), Some("42.5,-73.8"));
        let page = coordinator.get(&format!("/testville/people/organizations/{}", elm.id)).await;
        assert!(page.page().contains("href=\"geo:42.5,-73.8\">42.5, -73.8</a>"), "{}", page.body);
        assert_eq!(all.iter().filter(|one| one.location().is_some()).count(), 1);
    }
}
