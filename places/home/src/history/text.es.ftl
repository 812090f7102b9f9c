# Historial: qué cambió, quién, cuándo, y el camino de vuelta.
right-history-undo = Deshacer cambios
history-title = Qué cambió
history-lede = Todos los cambios de la coalición, el más reciente primero.
history-tab = Qué cambió
history-of = Qué cambió: { $label }
history-of-lede = Todos los cambios, el más reciente primero. Nada se pierde.
history-empty = Todavía no ha cambiado nada. Aquí verá quién hizo qué, y podrá deshacerlo.
history-nameless = sin nombre
history-added = Agregado
history-changed = Cambiado
history-removed = Quitado
history-by = por { $name }
history-for = en nombre de { $organization }
history-nobody = el programa
history-before = antes:
history-after = ahora:
history-nothing = nada
history-yes = sí
history-no = no
history-another-record = otro registro
history-undone = deshecho
history-undo-button = Deshacer
history-fields = { $count ->
    [one] 1 campo
   *[other] { $count } campos
}
history-hidden = { $count ->
    [one] 1 campo más, que solo ven quienes tienen ciertas funciones
   *[other] { $count } campos más, que solo ven quienes tienen ciertas funciones
}
history-contents-erased = El contenido se borró.
history-not-undone = Este cambio se queda
history-already-undone = Alguien ya lo deshizo.
history-erased = Su contenido se borró junto con una persona, así que no hay a qué volver.
history-decided-elsewhere = Este cambio trataba de quién puede entrar. Cámbielo en Ajustes, no volviendo atrás.
history-gone-since = Desde entonces, el registro se agregó o se quitó. Mire primero los cambios más recientes.
history-changed-since = Esto volvió a cambiar desde entonces: { $fields }. Deshaga primero el cambio más reciente, o edite el registro.

history-kind-coalition = ajustes
history-kind-access = acceso
history-field-account-id = Puede entrar
history-field-founded-at = Fundada
history-field-is-example = Ejemplo
history-field-slug = Dirección
history-field-left-on = Se fue el
history-field-joined-on = Se unió el
history-field-last-seen-on = Última vez
history-field-organization-id = Organización
history-field-person-id = Persona
history-field-languages = Idiomas
history-field-evidence = Comprobantes entregados
history-field-role = Función
history-field-speaks-for = Habla por
history-field-age-stated-on = Edad dicha el
history-field-sector = Sector
history-field-label = Nombre del lugar
history-field-is-resident = Lugar de residentes
history-field-holder-id = Lo tiene
history-field-representative-id = Lo ocupa
history-field-alternate-id = Suplente
history-field-successor-id = Después
history-field-term-start = Comienza el periodo
history-field-term-end = Termina el periodo
history-field-wanted = Se busca
history-field-next-step = Próximo paso
history-person-removed = Esta persona se quitó de la lista. El historial todavía la conoce.
history-person-forget = Entregar u olvidar lo que se guarda
