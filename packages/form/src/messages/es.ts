import { es as changes } from "@sallyport/changes/locales/es";
import type { FormTranslation } from "./messages.types.ts";

/** The visitor's side in Spanish. */
export const es: FormTranslation = {
  heading: "Para acceder a este {what}, debe aceptar compartir su información de contacto",
  description:
    "Este repositorio es visible para todos, pero debe aceptar las condiciones para acceder a sus archivos y a su contenido.",
  labeled: "{label}: {value}",
  kinds: { dataset: "conjunto de datos", model: "modelo" },
  consent:
    "Al aceptar, comparte su nombre de usuario ({username}) y su correo electrónico ({email}) con los autores de {repo}.",
  consentWithoutEmail:
    "Al aceptar, comparte su nombre de usuario ({username}) con los autores de {repo}.",
  submit: {
    auto: "Aceptar y acceder al repositorio",
    manual: "Aceptar y enviar la solicitud de acceso",
    busy: "Enviando la solicitud…",
  },
  preview:
    "Este es el formulario que ven los visitantes. Como titular del repositorio, ya tiene acceso.",
  field: {
    optional: "opcional",
    unnamed: "Pregunta {number}",
    refused: "No se aceptó esta respuesta.",
    clear: "Borrar: {field}",
    selectPlaceholder: "Elija una opción",
    countryPlaceholder: "Buscar un país",
    noCountry: "No se encontró ningún país.",
    showCountries: "Mostrar todos los países",
    dateLetters: { day: "DD", month: "MM", year: "AAAA" },
    openCalendar: "Abrir el calendario",
    changeDate: "Cambiar la fecha, {date}",
    calendar: "Calendario",
    calendarParts: {
      navigation: "Meses",
      nextMonth: "Mes siguiente",
      previousMonth: "Mes anterior",
      month: "Mes",
      year: "Año",
      today: "Hoy, {day}",
      chosen: "{day}, fecha seleccionada",
    },
    charactersOver: {
      one: "Sobra {count} carácter",
      many: "Sobran {count} de caracteres",
      other: "Sobran {count} caracteres",
    },
    charactersLeft: {
      one: "Queda {count} carácter",
      many: "Quedan {count} de caracteres",
      other: "Quedan {count} caracteres",
    },
    ipLocationKnown:
      "No hay nada que completar. Al aceptar, comparte su ubicación, obtenida de su dirección IP: {place}.",
    ipLocation:
      "No hay nada que completar. Los autores piden su país y su región, según su dirección IP. Aquí no se pueden determinar, así que no se comparte nada.",
  },
  summary: {
    title: {
      one: "Revise una respuesta",
      many: "Revise {count} de respuestas",
      other: "Revise {count} respuestas",
    },
    failed: "No se envió su solicitud",
    threw: "Se produjo un error. Lo que escribió no se ha perdido; inténtelo de nuevo.",
    unread: "Abra y lea primero las condiciones",
    submitted: "Sus respuestas se han enviado.",
    changed: "El formulario ha cambiado",
    changedText:
      "Se conservaron las respuestas que aún son válidas. Lea de nuevo el formulario antes de aceptar.",
  },
  issues: {
    required: "Responda a esta pregunta.",
    "required-checkbox": "Marque esta casilla para aceptar.",
    "required-select": "Elija una de las opciones.",
    "required-country": "Elija un país.",
    "required-date_picker": "Elija una fecha.",
    "not-text": "Esta respuesta debe ser texto.",
    "unstorable-text":
      "Esta respuesta contiene caracteres que no se pueden guardar. Escríbala de nuevo.",
    "too-long": {
      one: "Acorte esta respuesta a {count} carácter.",
      many: "Acorte esta respuesta a {count} de caracteres.",
      other: "Acorte esta respuesta a {count} caracteres.",
    },
    "not-a-date": "Escriba una fecha válida, por ejemplo, {date}.",
    "short-year": "Escriba el año con cuatro dígitos, por ejemplo, {date}.",
    "too-early": "Elija el {date} o una fecha posterior.",
    "too-late": "Elija el {date} o una fecha anterior.",
    "not-a-country": "Elija un país de la lista.",
    "not-an-option": "Elija una de las opciones.",
    "unknown-field": "Esta pregunta ya no forma parte del formulario.",
    "unknown-type":
      "Este tipo de pregunta no se puede mostrar aquí, por lo que no es posible enviar el formulario. Vuelva a cargar la página. Si no se soluciona, póngase en contacto con los autores.",
    "gate-changed": "El formulario ha cambiado.",
  },
  prompt: { show: "Leer las condiciones" },
  gate: {
    label: "Acceso a este {what}",
    loading: "Cargando el formulario…",
    unreachable: "No se pudo cargar el formulario.",
    stale: "Se perdió la conexión. Es posible que la información no esté actualizada.",
    loggedOut:
      "Se cerró la sesión. No se envió nada y sus respuestas se conservan. Inicie sesión de nuevo como {username} para enviarlas.",
    otherAccount:
      "Ahora la sesión está iniciada como {username}. No se envió nada. Lo que se escribió antes se conserva para la cuenta con la que se escribió.",
    gone: "No se encuentra este {what}. Pasó a ser privado, cambió de nombre o se eliminó.",
    renamed: "Este {what} ahora se llama {repo}.",
    open: "Este {what} ahora está abierto para todos. Ya no es necesario solicitar acceso.",
    unsent: "No se envió nada. Puede copiar lo que escribió.",
    unread:
      "El servicio envió una respuesta que no se puede leer. Es posible que la información no esté actualizada.",
    problems: {
      conflict: "Algo cambió entretanto. Revise esta página e inténtelo de nuevo.",
      invalid: "El servidor no aceptó el envío. Revise sus respuestas e inténtelo de nuevo.",
      "rate-limited": "Demasiados intentos. Espere un momento e inténtelo de nuevo.",
      offline: "No hay conexión. Inténtelo de nuevo cuando se restablezca.",
      unavailable: "El servidor no responde. Inténtelo de nuevo más tarde.",
    },
    retry: "Reintentar",
    signIn: "Iniciar sesión para solicitar acceso",
    elsewhere: "Solicitar acceso en {host}",
    pending: "Su solicitud está pendiente de revisión por los autores.",
    sent: "Enviada {time}",
    withdraw: "Retirar",
    withdrawQuestion:
      "¿Retirar la solicitud? Se eliminará. Podrá volver a solicitar acceso más adelante.",
    withdrawYes: "Retirar la solicitud",
    withdrawNo: "Mantener la solicitud",
    accepted: "Tiene acceso a este {what}.",
    acceptedOn: "Acceso concedido {time}",
    rejected: "Los autores rechazaron su solicitud de acceso a este repositorio.",
    reason: "Motivo: {reason}",
    reset: "Los autores restablecieron su solicitud. Puede volver a solicitar acceso.",
    afterRequest: "Nota de los autores",
    sentTitle: "Lo que aceptó y sus respuestas",
    termsChangedSince: "Las condiciones han cambiado desde que envió la solicitud.",
    terms: "Condiciones",
    answers: "Sus respuestas",
    receipt: "Solicitud de acceso",
    requester: "Solicitante",
    requested: "Fecha de solicitud",
    decided: "Fecha de decisión",
    fingerprint: "Huella digital de las condiciones que aceptó (SHA-256)",
    ticked: "Sí",
    saveReceipt: "Guardar como archivo de texto",
    cardErrors: "Este formulario tiene un error que deben corregir sus autores.",
    cardErrorsText:
      "Podrá solicitar acceso cuando se corrija. Esta página se actualiza automáticamente.",
    regionUnknown: "El acceso depende de su región, que no se puede determinar aquí.",
    region: "Este {what} no está disponible en su región.",
  },
  changes,
};
