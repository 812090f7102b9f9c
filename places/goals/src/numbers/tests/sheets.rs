use axum::http::StatusCode;

use super::{ID, OTHER, number, page, value};
use crate::testing::apps;

#[tokio::test]
async fn a_pasted_table_is_checked_first_and_saved_then() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("place", "Tamarack")]).await;
        value(&coordinator, ID, &[("period", "2024"), ("value", "8.5")]).await;
        let paste = format!("{}/paste", page(ID));
        assert!(coordinator.get(&paste).await.page().contains("Nothing is saved before"));
        let table = "Year\tTamarack\tState\n2023\t9.1\t7.1\n2024\t8.3\t*\n2025\t7.4\tsix\n";
        let checked = coordinator.post(&paste, &[("paste", table)]).await;
        for words in [
            "4 new",
            "1 changes what is stored",
            "1 needs another look",
            "8.5% becomes 8.3%",
            "hidden by the source",
            "Write the number with digits",
            "Save 5 values",
            "One value is not saved",
        ] {
            assert!(checked.page().contains(words), "{words} is missing");
        }
        assert!(!coordinator.get(&page(ID)).await.page().contains("9.1%"), "nothing is saved yet");
        coordinator.post(&paste, &[("paste", table), ("step", "save")]).await.leads_to();
        let shown = coordinator.get(&page(ID)).await;
        for words in ["9.1%", "8.3%", "7.4%", "State"] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let again = coordinator.post(&paste, &[("paste", table)]).await;
        assert!(again.page().contains("5 the same as stored"));
    }
}

#[tokio::test]
async fn a_table_of_all_numbers_names_them_and_asks_about_parts_of_one() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("name", "Misuse")]).await;
        number(&app, OTHER, &[("name", "Returns"), ("kind", "count"), ("unit", "lb")]).await;
        let paste = "/testville/goals/numbers/paste";
        let table =
            "Number,Year,Value\nMisuse,2024,0.083\nmisuse,2025,0.074\nReturns,2025,0.5\nUnheard of,2025,3\n";
        let checked = coordinator.post(paste, &[("paste", table)]).await;
        assert!(checked.page().contains("There is no number of this name"));
        assert!(checked.page().contains("8.3%, written as a part of one"));
        let unsaid = coordinator.post(paste, &[("paste", table), ("step", "save")]).await;
        assert_eq!(unsaid.status, StatusCode::OK, "asked again, nothing saved");
        let said = [("paste", table), ("step", "save"), ("percent_meaning", "part_of_one")];
        coordinator.post(paste, &said).await.leads_to();
        let list = coordinator.get("/testville/goals/numbers").await;
        assert!(list.page().contains("7.4%") && list.page().contains("0.5\u{a0}lb"));
    }
}

#[tokio::test]
async fn files_are_read_and_nonsense_is_refused_in_words() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        let paste = format!("{}/paste", page(ID));
        let send = |name: &str, content: &[u8]| {
            let mut body =
                format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n")
                    .into_bytes();
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n--b--\r\n");
            coordinator.send(axum::http::Method::POST, &paste, "multipart/form-data; boundary=b", body)
        };
        let columns = ["Year", "Value"].map(kit_sheets::Column::new);
        let rows = [
            vec![2024_i64.into(), kit_sheets::CellOut::Number(8.3)],
            vec![2025_i64.into(), kit_sheets::CellOut::Number(7.4)],
        ];
        let book = kit_sheets::write_xlsx("Values", &columns, rows.into_iter()).unwrap();
        let checked = send("values.xlsx", &book.bytes).await;
        assert!(checked.page().contains("2 new"), "{}", checked.body);
        for nonsense in [&b"\x89PNG\r\n\x1a\n\0\0\0"[..], b"Name\nAna\n", b"%PDF-1.7 \0\0"] {
            let refused = send("values.csv", nonsense).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains("This table cannot be read"), "{nonsense:?}");
        }
        let empty = coordinator.post(&paste, &[("paste", " \n")]).await;
        assert!(empty.body.contains("Paste a table or choose a file"));
        let many: String = (0..5001).map(|index| format!("{}\t{index}\n", 1900 + index % 120)).collect();
        let too_many = coordinator.post(&paste, &[("paste", &format!("Year\tValue\n{many}"))]).await;
        assert!(too_many.body.contains("at most 5,000 values"));
    }
}
