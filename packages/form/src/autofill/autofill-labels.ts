import type { AutofillName } from "@sallyport/schema";

// What is not here is never guessed: a word such as “Email” is part of “Supervisor email” too.
/**
 * Whole labels that plainly ask for one's own data, folded, `|` between them: in English, German, Japanese,
 * Arabic, French, Spanish, Portuguese, Chinese and Korean.
 */
export const AUTOFILL_LABELS: { readonly [Name in AutofillName]?: string } = {
  name:
    "name|full name|name and surname|first and last name|" +
    "vollständiger name|vor und nachname|氏名|名前|お名前|姓名|الاسم|الاسم الكامل|اسمك|اسمك الكامل|nom|" +
    "nom complet|nom et prénom|prénom et nom|nombre|nombre completo|nombre y apellido|" +
    "nombre y apellidos|nome|nome completo|全名|名字|이름|성명|성함",
  "given-name":
    "first name|given name|forename|" +
    "vorname|名|الاسم الأول|prénom|nombre de pila|primeiro nome",
  "family-name":
    "last name|family name|surname|" +
    "nachname|familienname|姓|اسم العائلة|nom de famille|apellido|apellidos|sobrenome|último nome|" +
    "姓氏|성",
  email:
    "email|email address|e mail address|mail address|e mail|" +
    "e mail adresse|email adresse|mail adresse|メール|メールアドレス|電子メール|eメール|البريد الإلكتروني|" +
    "بريدك الإلكتروني|عنوان البريد الإلكتروني|adresse email|adresse e mail|adresse électronique|" +
    "courriel|correo|correo electrónico|dirección de correo electrónico|endereço de email|" +
    "endereço de e mail|邮箱|电子邮箱|电子邮件|邮箱地址|이메일|이메일 주소|전자우편",
  organization:
    "organization|organisation|organization name|company|company name|institution|affiliation|" +
    "employer|university|" +
    "firma|unternehmen|einrichtung|arbeitgeber|universität|hochschule|組織|組織名|会社|会社名|所属|所属機関|勤務先|" +
    "大学|المؤسسة|الشركة|المنظمة|جهة العمل|الجامعة|entreprise|société|établissement|université|" +
    "organización|empresa|institución|afiliación|universidad|organização|instituição|afiliação|" +
    "universidade|机构|单位|公司|组织|工作单位|大学名称|소속|소속 기관|기관|기관명|회사|회사명|대학교",
  "organization-title":
    "job title|position|job position|" +
    "berufsbezeichnung|stellenbezeichnung|position im unternehmen|役職|職位|المسمى الوظيفي|المنصب|" +
    "poste|fonction|intitulé du poste|cargo|puesto|função|职位|职务|职称|직책|직위",
  country:
    "country|country or region|country region|country of residence|" +
    "land|land region|herkunftsland|国|国名|居住国|البلد|الدولة|بلد الإقامة|pays|pays de résidence|" +
    "país|país de residencia|país de residência|国家|国家 地区|国家或地区|국가|나라|거주 국가",
  tel:
    "phone|phone number|telephone|telephone number|tel|mobile|mobile number|mobile phone|" +
    "telefon|telefonnummer|handynummer|電話|電話番号|الهاتف|رقم الهاتف|téléphone|numéro de téléphone|" +
    "teléfono|número de teléfono|telefone|número de telefone|celular|电话|电话号码|手机|手机号|手机号码|전화|전화번호|" +
    "휴대폰 번호",
  "street-address":
    "address|street address|postal address|mailing address|" +
    "adresse|anschrift|postanschrift|住所|عنوان الشارع|العنوان البريدي|adresse postale|dirección|" +
    "dirección postal|endereço|endereço postal|地址|街道地址|详细地址|주소|도로명 주소",
  "postal-code":
    "zip|zip code|postal code|postcode|" +
    "plz|postleitzahl|郵便番号|الرمز البريدي|code postal|código postal|cep|邮编|邮政编码|우편번호",
  "address-level2":
    "city|town|city town|" + "stadt|wohnort|市区町村|المدينة|ville|ciudad|cidade|城市|도시",
};
