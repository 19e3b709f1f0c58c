#ifndef FACTDESK_CLIBXML2_SHIM_H
#define FACTDESK_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
