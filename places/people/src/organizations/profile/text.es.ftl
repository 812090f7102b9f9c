# Lo que una organización dice de sí misma en varias coaliciones.
right-organization-profile = Llevar el perfil de una organización por la que se habla

profile-heading = En sus propias palabras
profile-form-heading = Su organización en sus propias palabras
profile-lede = Diga una sola vez qué hace y qué aporta su organización, y decida para cada parte qué coalición la ve.
profile-places = Se usa en: { $names }
profile-taken = Otra persona que habla por esta organización lleva aquí su perfil. Pídale que lo cambie, o que primero lo quite de aquí.
profile-start-heading = Un perfil nuevo
profile-start = Empezar un perfil
profile-start-hint = Está vacío y nadie lo ve hasta que usted lo diga. Lo que esta coalición escribió se conserva.
profile-use = Usar este perfil aquí
profile-use-hint = { $count ->
    [0] Ahora no se usa en ninguna coalición.
    [one] Se usa en otra coalición. Lo que comparte con todas se verá también aquí.
   *[other] Se usa en otras { $count } coaliciones. Lo que comparte con todas se verá también aquí.
}
profile-sees = Quién ve esto
profile-sees-nobody = Ninguna coalición
profile-sees-chosen = Las coaliciones elegidas abajo
profile-sees-all = Todas donde se usa
profile-chosen = Coaliciones elegidas
profile-stop-heading = Quitarlo de aquí
profile-stop-hint = Esta coalición mostrará entonces solo sus propias palabras sobre ustedes. Su perfil sigue siendo suyo.
profile-stop = Quitar mi perfil de aquí
profile-note = Esto lo dice la propia organización: { $fields }.
profile-note-none = La propia organización no dice nada aquí.
profile-open = Abrir su perfil
profile-take-along = Llevarse el perfil completo en un archivo
profile-hand-over-heading = Entregarlo
profile-hand-over-hint = Desde entonces lo lleva otra persona que habla aquí por la organización y lo ve todo. Donde esa persona no hable por ella, no se muestra.
profile-hand-over = Entregarlo
