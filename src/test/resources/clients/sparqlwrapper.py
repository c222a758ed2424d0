"""Asks an endpoint by SPARQLWrapper, in each of its formats, for each form of query, by each way to send one.

Usage: sparqlwrapper.py ENDPOINT. Prints a line for each combination; fails at the first that is wrong.
"""

import sys
import warnings
from itertools import product

from rdflib import Graph
from SPARQLWrapper import (CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDF, RDFXML, TSV, TURTLE, URLENCODED, XML,
                           SPARQLWrapper)
from SPARQLWrapper.Wrapper import _allowedFormats

PREFIX = 'PREFIX mat: <https://w3id.org/materia/ontology#>\n'
SELECT = PREFIX + 'SELECT ?drug { ?drug a mat:Drug }'
ASK = PREFIX + 'ASK { ?drug a mat:Drug }'
CONSTRUCT = PREFIX + 'CONSTRUCT { ?drug a mat:Drug } WHERE { ?drug a mat:Drug }'
DESCRIBE = 'DESCRIBE <https://w3id.org/materia/drug/baclofen>'
DRUG = 'https://w3id.org/materia/drug/baclofen'


def text(value):
    return value.decode('utf-8') if isinstance(value, bytes) else str(value)


def holds(query, format, value):
    """Whether the converted answer is what the query asks for."""
    if query in (CONSTRUCT, DESCRIBE):
        if format in (TURTLE, N3):
            value = Graph().parse(data=text(value), format='n3')
        return len(value) > 0 and any(DRUG in str(subject) for subject in value.subjects())
    if format == XML:
        value = value.toxml()
    if query == ASK:
        return value['boolean'] if format == JSON else 'true' in text(value).lower()
    return DRUG in text(value)


def main(endpoint):
    results, graphs = (XML, JSON, CSV, TSV), (XML, RDF, RDFXML, TURTLE, N3)
    if JSONLD in _allowedFormats:  # older ones need a plug-in for it
        graphs += (JSONLD,)
    cases = list(product((SELECT, ASK), results)) + list(product((CONSTRUCT, DESCRIBE), graphs))
    ways = ((GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY))
    for (query, format), (method, sent), negotiated in product(cases, ways, (False, True)):
        if format == RDF and negotiated:
            continue  # there is no media type for it: it accepts anything, and warns of whatever it gets
        client = SPARQLWrapper(endpoint)
        client.setQuery(query)
        client.setReturnFormat(format)
        client.setMethod(method)
        client.setRequestMethod(sent)
        client.setOnlyConneg(negotiated)
        with warnings.catch_warnings():
            warnings.simplefilter('ignore', RuntimeWarning)
            warnings.filterwarnings('error', message='Format requested was', category=RuntimeWarning)
            value = client.query().convert()
        case = f'{client.queryType} {format} {method} {sent} {"Accept" if negotiated else "format"}'
        assert holds(query, format, value), f'{case}: {text(value)[:500]}'
        print(case)
    # a format that is not one of the result: the header decides
    for query, format in ((SELECT, TURTLE), (CONSTRUCT, JSON)):
        client = SPARQLWrapper(endpoint)
        client.setQuery(query)
        client.setReturnFormat(format)
        with warnings.catch_warnings():
            warnings.simplefilter('ignore', RuntimeWarning)
            client.query().convert()


main(sys.argv[1])
