/**
 * The language room: Apache OpenNLP, sentence vectors (ONNX Runtime) and WordNet, and the only place that knows them.
 * What leaves it are values of {@code question}, and for the rooms that teach it what they teach it with. May use
 * {@code claim} and {@code question}.
 */
@NullMarked
package org.factdesk.question.nlp;

import org.jspecify.annotations.NullMarked;
