package dev.materia.monograph.fhir;

/** Bundles for tests. */
public final class FhirDocuments {

    private static final String ENGLISH =
            "The tablets are for the relief of pain in adults and in children who are not able"
                    + " to take this medicine by mouth, and should be used with care in patients with a disease of the liver.";
    private static final String SPANISH =
            "Los comprimidos son para el alivio del dolor en los adultos y en los niños que no"
                    + " pueden tomar este medicamento por vía oral, y se deben usar con cuidado en los pacientes con una enfermedad.";

    /** A document in English whose sections all bear the code of leaflets, in a Composition that says it is Spanish. */
    public static final String JSON = bundle(
            "es",
            section(
                    "",
                    "100000155538",
                    "B. Leaflet",
                    "",
                    section(
                                    "",
                                    "100000155538",
                                    "1. What Dolex is and what it is used for",
                                    "<p>1. What Dolex is and what it is used for</p><p>" + ENGLISH + "</p>",
                                    "")
                            + ","
                            + section(
                                    "",
                                    "100000155538",
                                    "2. What you need to know",
                                    "<p><b>Do not take Dolex</b></p><p>\u2022 if you have asthma</p><p>\u2022 if you are allergic to it</p>"
                                            + "<p><b>Warnings and precautions</b></p><p>Talk to your doctor first&nbsp;.</p>",
                                    "")
                            + ","
                            + section(
                                    "",
                                    "100000155538",
                                    "4. Possible side effects",
                                    "<table><tr><th>Often</th><th>Seldom</th></tr><tr><td>rash</td><td>fever</td></tr></table>",
                                    "")));

    /** A collection of two documents in Spanish, the first with a name in its first section, neither with a product. */
    public static final String XML =
            "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"collection\"/><entry><resource><List>"
                    + "<status value=\"current\"/></List></resource></entry>"
                    + document(
                            "100000155532",
                            "200000029792",
                            "1. Nombre",
                            "<p>Dolex 5 mg comprimidos</p>",
                            "200000029799")
                    + document("100000155538", "XXXX", "Prospecto", "<p/>", "200000029895") + "</Bundle>";

    private FhirDocuments() {}

    private static String document(String type, String code, String title, String text, String second) {
        return "<entry><resource><Bundle><type value=\"document\"/><entry><resource><Composition><language value=\"es\"/><type>"
                + "<coding><code value=\"" + type + "\"/></coding></type><title value=\"Ficha\"/>"
                + xml(code, title, text)
                + xml(second, "4.1. Indicaciones", "<p>" + SPANISH + "</p>")
                + "</Composition></resource></entry></Bundle></resource></entry>";
    }

    private static String xml(String code, String title, String text) {
        return "<section><title value=\"" + title + "\"/><code><coding><code value=\"" + code
                + "\"/></coding></code><text>"
                + "<status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">" + text
                + "</div></text></section>";
    }

    private static String section(String before, String code, String title, String text, String parts) {
        return before + "{\"title\":\"" + title + "\",\"code\":{\"coding\":[{\"code\":\"" + code
                + "\"}]},\"text\":{\"div\":\"<div>" + text + "</div>\"},\"section\":[" + parts + "]}";
    }

    private static String bundle(String language, String sections) {
        return "{\"resourceType\":\"Bundle\",\"language\":\"en\",\"type\":\"document\",\"entry\":[{\"resource\":{\"resourceType\":"
                + "\"Composition\",\"language\":\"" + language
                + "\",\"title\":\"TEST Dolex 5 mg tablets\",\"type\":{\"coding\":[{\"code\":"
                + "\"100000155538\"}]},\"section\":[" + sections
                + "]}},{\"resource\":{\"resourceType\":\"MedicinalProductDefinition\","
                + "\"classification\":[{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"N02BE01\"}]}],"
                + "\"name\":[{\"productName\":\"Dolex 5 mg Tabletten\"}]}},{\"resource\":{\"resourceType\":\"Ingredient\",\"role\":{"
                + "\"text\":\"Active\"},\"substance\":{\"code\":{\"concept\":{\"coding\":[{\"system\":\"https://gsrs.ncats.nih.gov/\","
                + "\"code\":\"362O9ITL9D\",\"display\":\"paracetamol\"}]}}}}},{\"resource\":{\"resourceType\":\"ClinicalUseDefinition\","
                + "\"indication\":{\"diseaseSymptomProcedure\":{\"concept\":{\"text\":\"gout\"}}}}}]}";
    }
}
