/**
 * The knowledge index: finds the article that answers a text. Knows pages and hits, not articles
 * and tickets; no Lucene type leaves this package.
 */
package org.lanedesk.kb;
