# For each shape an update that breaks the sample data in the way that this shape is there to find.
PREFIX mat: <https://w3id.org/materia/ontology#>
PREFIX bibo: <http://purl.org/ontology/bibo/>
PREFIX dc: <http://purl.org/dc/elements/1.1/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX fabio: <http://purl.org/spar/fabio/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX m: <https://w3id.org/materia/>
PREFIX c: <https://w3id.org/materia/condition/>
PREFIX d: <https://w3id.org/materia/drug/>

### MonographTitle
DELETE WHERE { <https://w3id.org/materia/monograph/placidol> dcterms:title ?x }
### MonographDrug
DELETE WHERE { <https://w3id.org/materia/monograph/placidol> schema:about ?x }
### MonographSource
DELETE WHERE { <https://w3id.org/materia/monograph/placidol> schema:sha256 ?x }
### MonographLanguage
INSERT DATA { <https://w3id.org/materia/monograph/placidol> dcterms:language "English (British)" }
### MonographText
INSERT DATA { <https://w3id.org/materia/monograph/placidol> schema:text "Another text." }
### MonographAddressForm
INSERT DATA { <https://w3id.org/materia/monograph/placidol> schema:url <urn:example:placidol> }
### PassageSource
DELETE WHERE { <https://w3id.org/materia/monograph/placidol/passage/1> oa:hasSource ?x }
### PassageSelector
DELETE { ?p oa:hasSelector ?s } WHERE { ?p oa:hasSelector ?s . ?s a oa:TextPositionSelector }
### PassageHash
INSERT DATA { <https://w3id.org/materia/monograph/placidol/passage/1> schema:sha256 "cafe" }
### PositionStart
DELETE { ?s oa:start ?x } INSERT { ?s oa:start 100000 } WHERE { ?s oa:start ?x }
### PositionEnd
DELETE WHERE { ?s oa:end ?x }
### QuoteExact
DELETE { ?s oa:exact ?x } INSERT { ?s oa:exact "" } WHERE { ?s oa:exact ?x }
### PassageWords
DELETE WHERE { ?s oa:exact ?x }
### PassageVerbatim
# one UTF-16 unit too far after the emoji, as a count of something else than code points would give
DELETE { ?s oa:start ?x ; oa:end ?y }
INSERT { ?s oa:start ?x1 ; oa:end ?y1 }
WHERE {
    <https://w3id.org/materia/monograph/placidol/passage/3> oa:hasSelector ?s . ?s oa:start ?x ; oa:end ?y
    BIND ( STRDT(STR(?x + 1), xsd:nonNegativeInteger) AS ?x1 ) BIND ( STRDT(STR(?y + 1), xsd:nonNegativeInteger) AS ?y1 )
}
### ClaimSubject
DELETE WHERE { ?c rdf:subject ?x }
### ClaimPredicate
DELETE { ?c rdf:predicate ?x } INSERT { ?c rdf:predicate mat:mayCause } WHERE { ?c rdf:predicate ?x }
### ClaimObject
INSERT { ?c rdf:object d:placidol } WHERE { ?c rdf:predicate mat:actsOn }
### ClaimPolarity
INSERT { ?c mat:polarity mat:Denied } WHERE { ?c mat:polarity mat:Affirmed }
### ClaimCertainty
DELETE { ?c mat:certainty ?x } INSERT { ?c mat:certainty mat:Affirmed } WHERE { ?c mat:certainty ?x }
### ClaimCircumstance
DELETE WHERE { ?c mat:circumstance ?x }
### ClaimStrength
INSERT { ?c mat:strength mat:Affirmed } WHERE { ?c a mat:Claim }
### ClaimPassage
DELETE WHERE { ?c mat:statedIn ?x }
### ClaimMention
INSERT { ?c mat:mention "" } WHERE { ?c a mat:Claim }
### ClaimMentionGiven
DELETE WHERE { ?c mat:mention ?x }
### ClaimCue
INSERT { ?c mat:cue "" } WHERE { ?c a mat:Claim }
### ClaimCueGiven
DELETE WHERE { ?c mat:cue ?x }
### ClaimContext
INSERT { ?c mat:context m:nowhere } WHERE { ?c a mat:Claim }
### ClaimIntent
INSERT { ?c mat:intent mat:Adjunct } WHERE { ?c rdf:predicate mat:treats }
### ClaimRole
INSERT { ?c mat:role mat:Prevention } WHERE { ?c rdf:predicate mat:treats }
### ClaimOfPrevention
INSERT DATA { d:placidol mat:prevents c:epilepsy }
### ContextType
INSERT { ?x mat:contextType mat:CauseContext } WHERE { ?x a mat:Context }
### ContextMention
INSERT { ?x mat:mention "" } WHERE { ?x a mat:Context }
### ContextMentionGiven
DELETE { ?x mat:mention ?m } WHERE { ?x a mat:Context ; mat:mention ?m }
### ContextOfClaim
DELETE WHERE { ?c mat:context ?x }
### ContextPassage
DELETE { ?x mat:statedIn ?p } WHERE { ?x a mat:Context ; mat:statedIn ?p }
### ContextPresence
DELETE WHERE { ?x mat:presence ?p }
### ContextLimit
INSERT { ?x mat:limitedTo m:nowhere } WHERE { ?x a mat:Context }
### ContextMinMonths
DELETE { ?x mat:minMonths ?a } INSERT { ?x mat:minMonths "205"^^xsd:nonNegativeInteger } WHERE { ?x mat:minMonths ?a ; mat:maxMonths ?b }
### ContextMaxMonths
DELETE { ?x mat:maxMonths ?a } INSERT { ?x mat:maxMonths "1441"^^xsd:nonNegativeInteger } WHERE { ?x mat:maxMonths ?a }
### ContextMinDays
INSERT { ?x mat:minDays "60"^^xsd:nonNegativeInteger ; mat:maxDays "42"^^xsd:nonNegativeInteger } WHERE { ?x mat:contextType mat:AgeContext }
### ContextMaxDays
INSERT { ?x mat:maxDays "43831"^^xsd:nonNegativeInteger } WHERE { ?x mat:contextType mat:AgeContext }
### ContextDuration
DELETE { ?x mat:maxDuration ?a } INSERT { ?x mat:maxDuration "ten days" } WHERE { ?x mat:maxDuration ?a }
### ContextSeverity
INSERT { ?x mat:maxSeverity mat:Required } WHERE { ?x mat:contextType mat:SeverityContext }
### ContextAgeType
INSERT { ?x mat:minMonths "24"^^xsd:nonNegativeInteger } WHERE { ?x mat:contextType mat:SeverityContext }
### ContextSeverityType
INSERT { ?x mat:minSeverity mat:Mild } WHERE { ?x mat:contextType mat:AgeContext }
### ContextDurationType
INSERT { ?x mat:term "short" } WHERE { ?x mat:contextType mat:AgeContext }
### ClaimEvidence
INSERT { ?c mat:evidence <https://w3id.org/materia/monograph/placidol> } WHERE { ?c a mat:Claim }
### ClaimDisputes
INSERT { ?c mat:disputes d:placidol } WHERE { ?c a mat:Claim }
### ClaimQuote
INSERT { ?c mat:mention "elsewhere" } WHERE { ?c a mat:Claim }
### ClaimTriple
DELETE WHERE { d:placidol mat:treats c:muscle-spasticity }
### ClaimOfTreatment
DELETE { ?c mat:certainty ?x } INSERT { ?c mat:certainty mat:Investigational }
WHERE { ?c rdf:predicate mat:treats ; mat:certainty ?x }
### ClaimOneWay
INSERT { ?a mat:disputes ?b } WHERE { ?a rdf:predicate mat:treats . ?b rdf:predicate mat:ineffectiveFor }
### DrugLabel
INSERT DATA { d:placidol skos:prefLabel "Placidol, otherwise"@en }
### DrugTreats
INSERT DATA { d:placidol mat:treats d:alcohol }
### DrugTreatsSymptomsOf
INSERT DATA { d:placidol mat:treatsSymptomsOf d:alcohol }
### DrugInvestigatedFor
INSERT DATA { d:placidol mat:investigatedFor "cocaine dependence" }
### DrugIneffectiveFor
INSERT DATA { d:placidol mat:ineffectiveFor d:alcohol }
### DrugDevelopedFor
INSERT DATA { d:placidol mat:developedFor d:alcohol }
### DrugMayCause
INSERT DATA { d:placidol mat:mayCause d:alcohol }
### DrugHasMechanism
INSERT DATA { d:placidol mat:hasMechanism "agonist" }
### DrugActsOn
INSERT DATA { d:placidol mat:actsOn c:coma }
### DrugMemberOfClass
INSERT DATA { d:placidol mat:memberOfClass d:alcohol }
### DrugContraindication
INSERT DATA { d:placidol mat:contraindicatedIn "pregnancy" }
### DrugCaution
INSERT DATA { d:placidol mat:cautionIn m:nowhere }
### DrugTolerance
INSERT DATA { d:placidol mat:toleratedIn m:nowhere }
### DrugInteraction
INSERT DATA { d:placidol mat:interactsWith c:coma }
### DrugBrand
INSERT DATA { d:placidol mat:brandName "Cal\nmex" }
### DrugDiscussed
INSERT DATA { d:placidol mat:discussedIn c:coma }
### DrugSupport
# a denied claim alone: nothing else says that placidol makes dependent
INSERT DATA { d:placidol mat:hasAdverseEffect c:drug-dependence }
### DrugEffectSupport
INSERT DATA { d:placidol mat:mayCause c:epilepsy }
### DrugTreatmentSupport
DELETE { ?c mat:certainty ?x } INSERT { ?c mat:certainty mat:Investigational }
WHERE { ?c rdf:predicate mat:treats ; mat:certainty ?x }
### DrugTreatsOrNot
INSERT DATA { d:placidol mat:treats c:epilepsy }
### DrugClassLabel
DELETE { ?x skos:prefLabel ?label } WHERE { ?x a mat:DrugClass ; skos:prefLabel ?label }
### ConditionLabel
DELETE WHERE { c:coma skos:prefLabel ?label }
### TargetLabel
DELETE { ?x skos:prefLabel ?label } WHERE { ?x a mat:Target ; skos:prefLabel ?label }
### PopulationLabel
DELETE { ?x skos:prefLabel ?label } WHERE { ?x a mat:Population ; skos:prefLabel ?label }
### SubstanceLabel
DELETE { ?x skos:prefLabel ?label } WHERE { ?x a mat:Substance ; skos:prefLabel ?label }
### MatchExact
INSERT DATA { c:coma skos:exactMatch <https://id.nlm.nih.gov/mesh/D003128> }
### MatchClose
INSERT DATA { c:coma skos:closeMatch <http://id.nlm.nih.gov/mesh/Coma> }
### MatchBroad
INSERT DATA { c:coma skos:broadMatch <http://id.nlm.nih.gov/mesh/2024/D003128> }
### MatchNarrow
INSERT DATA { c:coma skos:narrowMatch "D003128" }
### MatchRelated
INSERT DATA { c:coma skos:relatedMatch <http://purl.bioontology.org/ontology/MESH/D003128> }
### MatchSame
INSERT DATA { c:coma skos:exactMatch <http://id.nlm.nih.gov/mesh/D003128> ; owl:sameAs <http://id.nlm.nih.gov/mesh/D003128> }
### AdverseEffect
INSERT DATA { d:alcohol a mat:AdverseEffect }
### AdverseEffectOfSome
INSERT DATA { c:muscle-spasticity a mat:AdverseEffect }
### AdverseEffectPublished
DELETE DATA { c:coma a mat:AdverseEffect }
### MechanismAction
INSERT { ?x mat:action mat:Antagonist } WHERE { ?x a mat:Mechanism }
### MechanismTarget
DELETE WHERE { ?x mat:target ?y }
### MechanismShortCut
DELETE WHERE { d:placidol mat:actsOn ?y }
### PublicationTitle
DELETE { ?x dcterms:title ?y } WHERE { ?x a mat:Publication ; dcterms:title ?y }
### PublicationDoi
DELETE { ?x bibo:doi ?y } INSERT { ?x bibo:doi "https://doi.org/10.1186/1471-244x-3-16" } WHERE { ?x bibo:doi ?y }
### PublicationPmid
INSERT { ?x bibo:pmid "0123" } WHERE { ?x a mat:Publication }
### PublicationAddressForm
INSERT { ?x schema:url <ftp://example.org/a> } WHERE { ?x a mat:Publication }
### PublicationYear
DELETE { ?x fabio:hasPublicationYear ?y } INSERT { ?x fabio:hasPublicationYear "0203"^^xsd:gYear }
WHERE { ?x fabio:hasPublicationYear ?y }
### PublicationIssued
DELETE { ?x dcterms:issued ?y } INSERT { ?x dcterms:issued "June 2003" } WHERE { ?x dcterms:issued ?y }
### PublicationAuthorList
INSERT { ?x bibo:authorList <https://w3id.org/materia/other> } WHERE { ?x bibo:authorList ?y }
### PublicationAuthor
INSERT { ?x dcterms:creator "Maria Alvarez" } WHERE { ?x a mat:Publication }
### PublicationPageStart
INSERT { ?x bibo:pageStart "17" } WHERE { ?x a mat:Publication }
### PublicationOrder
DELETE WHERE { ?cell rdf:first <https://w3id.org/materia/person/ben-okoro> }
### PersonName
DELETE { ?x foaf:name ?y } WHERE { ?x a mat:Person ; foaf:name ?y }
### PersonFamilyName
INSERT { ?x foaf:familyName "Other" } WHERE { ?x a mat:Person }
### PersonTwice
INSERT DATA {
    <https://w3id.org/materia/person/maria-alvaerz> a mat:Person ; foaf:name "Maria Alvaerz" ; foaf:givenName "Maria" ;
        foaf:familyName "Alvaerz"
}
### ImageAddress
DELETE WHERE { ?x schema:contentUrl ?y }
### ImageAddressForm
DELETE { ?x schema:contentUrl ?y } INSERT { ?x schema:contentUrl <http://:80/a.png> } WHERE { ?x schema:contentUrl ?y }
### ImageSubject
DELETE { ?x schema:about ?y } WHERE { ?x a schema:ImageObject ; schema:about ?y }
### ImageRights
DELETE WHERE { ?x dc:rights ?y }
### ProductName
INSERT DATA { <https://w3id.org/materia/monograph/placidol#product-1> a mat:Product ; mat:productCode "1" }
### IngredientName
INSERT DATA { <https://w3id.org/materia/monograph/placidol#product-1-ingredient-1> a mat:Ingredient }
### IngredientCode
INSERT DATA { <https://w3id.org/materia/monograph/placidol#product-1-ingredient-1> a mat:Ingredient ; mat:unii "abc" }
### FrequencyLower
INSERT DATA {
    <https://w3id.org/materia/claim/1#frequency-1> a mat:Frequency ; mat:asPrinted "12" ; mat:lowerBound 12.0 ; mat:upperBound 8.0
}
### FrequencyUpper
INSERT DATA {
    <https://w3id.org/materia/claim/1#frequency-1> a mat:Frequency ; mat:asPrinted "120" ; mat:lowerBound 12.0 ; mat:upperBound 120.0
}
### FrequencyWords
INSERT DATA { <https://w3id.org/materia/claim/1#frequency-1> a mat:Frequency ; mat:lowerBound 8.0 ; mat:upperBound 8.0 }
