absences-title = Quién viene
absences-lede = Qué voces estuvieron en las últimas reuniones de toda la coalición. Faltar tiene motivos: pregunte antes de que algo siga.
absences-none = Ninguna reunión pasada tiene todavía una lista de quién estuvo.
absences-lately = Últimas reuniones
absences-follows = Qué sigue
absences-key = La reunión más reciente a la derecha. Lleno: estuvo; con un punto: en línea. Vacío con una raya: avisó. Vacío: faltó.
absences-came = Estuvo en { $there } de { $of }{ $excused ->
    [0] {""}
   *[other] , avisó { $excused }
}
absences-missed = { $count ->
    [one] Faltó a una reunión sin avisar
   *[other] Faltó a { $count } reuniones seguidas sin avisar
}
absences-no-vote = Aún sin voto: vino muy pocas veces
absences-vote-rule = Un voto pide haber venido a { $least } de las últimas { $last } reuniones
absences-propose = Proponer recuperar el lugar
absences-proposal = El lugar de { $name } queda libre. { $missed }.
absences-to = Quién viene
