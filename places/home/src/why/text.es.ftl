# Por qué alguien puede ver una página.
why-title = ¿Por qué puedo ver esto?
why-back = Volver a la página
why-public = Cualquiera puede abrir esta página, aunque no haya entrado.
why-signed-in = Esta página es suya: le muestra su cuenta a usted y a nadie más.
why-host = Solo quien administra esta instalación puede abrir esta página.
why-unknown = No conocemos esa página en esta coalición. Abra primero la página y siga «¿Por qué puedo ver esto?» al pie.
why-you-can = Puede, porque su función aquí es { $role }, y esa función permite: { $right }.
why-you-cannot = Su función aquí es { $role }, y esta página necesita: { $right }.
why-roles = Quién puede: { $right }
why-people = { $count ->
    [one] Puede 1 persona con acceso
   *[other] Pueden { $count } personas con acceso
}
why-ask = La coordinación le puede decir quién tiene qué función. Nadie fuera de la coalición ve esta página.
