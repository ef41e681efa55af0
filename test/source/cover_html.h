/* cover_html.h: every word of a page stands in its reading text: counted by its bytes, against a walk of the tree made otherwise. */
#ifndef COVER_HTML_H
#define COVER_HTML_H

#include <libxml/HTMLparser.h>

#include "cover.h"

/* Bytes of a text that are no white space, by value. */
static inline void cover_count(rg_text text, long by, long counts[256]) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] > ' ') counts[(unsigned char)text.ptr[i]] += by;
}

static inline bool cover_unread(const xmlNode *node) {
    static const char *const NAMES[] = {"script", "style", "head"};
    for (size_t i = 0; node->type == XML_ELEMENT_NODE && i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp((const char *)node->name, NAMES[i]) == 0) return true;
    return false;
}

/* NULL where nothing is lost and nothing made up; `page` is UTF-8. */
static inline const char *cover_page(const rg_account *account, rg_text page) {
    long counts[256] = {0};
    htmlDocPtr doc = htmlReadMemory(page.ptr, (int)page.len, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
    const xmlNode *top = doc ? xmlDocGetRootElement(doc) : NULL;
    for (const xmlNode *node = top; node;) {
        bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
        if (text && node->content) cover_count(rg_text_of((const char *)node->content), 1, counts);
        if (node->type == XML_ELEMENT_NODE && node->children && !cover_unread(node)) {
            node = node->children;
            continue;
        }
        while (node && node != top && !node->next) node = node->parent;
        node = node == top ? NULL : node->next;
    }
    xmlFreeDoc(doc);
    for (size_t i = 0; i < account->noise_count; i++) {
        if (!account->noise[i].mended) continue;
        cover_count(account->noise[i].was, -1, counts);
        cover_count(account->noise[i].means, 1, counts);
    }
    cover_count(account->text, -1, counts);
    for (size_t i = 0; i < 256; i++)
        if (counts[i]) return counts[i] > 0 ? "words of the page are not in the text" : "the text has words that the page has not";
    return NULL;
}

#endif
