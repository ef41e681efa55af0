/* html_line.c: lines that are notes become elements of their own.
 *
 * In: the tree. Out: the same, in which an element whose lines, parted by <br>, open with anchors ("<a name=n1>(1)</a> Hofer<br><a name=n2>...")
 * holds a paragraph for each of them, so that what a link points at is one note and not the whole list. Pages written by hand are like that.
 */
#include <string.h>

#include "flow/source/html_int.h"

enum { LEAST_LINES = 2 };

static bool blank(const xmlNode *node) {
    return node->type == XML_COMMENT_NODE || (node->type == XML_TEXT_NODE && node->content && !rg_text_trim(rg_text_of((const char *)node->content)).len);
}

static bool anchor(const xmlNode *node) {
    return rg_html_scan_is(node, "a") && (rg_html_scan_attribute(node, "name").len || rg_html_scan_attribute(node, "id").len);
}

/* The first node of the line that says something. */
static const xmlNode *opening(const xmlNode *node) {
    while (node && blank(node)) node = node->next;
    return node;
}

static bool lines_of_anchors(const xmlNode *element) {
    size_t anchors = 0;
    bool begins = true;
    for (const xmlNode *node = element->children; node; node = node->next) {
        if (rg_html_scan_is(node, "p") || rg_html_scan_is(node, "div") || rg_html_scan_is(node, "table")) return false;
        if (begins && opening(node) && anchor(opening(node))) anchors++;
        begins = rg_html_scan_is(node, "br");
    }
    return anchors >= LEAST_LINES;
}

/* Moves what stands from `first` up to the next <br> into a paragraph before it; returns what stands behind. */
static xmlNode *wrap_line(xmlNode *first) {
    xmlNode *paragraph = xmlNewDocNode(first->doc, NULL, (const xmlChar *)"p", NULL), *node = first;
    if (!paragraph || !xmlAddPrevSibling(first, paragraph)) {
        if (paragraph) xmlFreeNode(paragraph);
        return NULL;
    }
    paragraph->line = first->line;
    while (node && !rg_html_scan_is(node, "br")) {
        xmlNode *next = node->next;
        xmlUnlinkNode(node);
        xmlAddChild(paragraph, node);
        node = next;
    }
    return node ? node->next : NULL;
}

void rg_html_line_part(rg_html_page *page) {
    for (xmlNode *node = page->body; node; node = rg_html_scan_next(page->body, node, !rg_html_scan_silent(node))) {
        if (node->type != XML_ELEMENT_NODE || !lines_of_anchors(node)) continue;
        for (xmlNode *line = node->children; line;) line = rg_html_scan_is(line, "br") ? line->next : wrap_line(line);
    }
}
