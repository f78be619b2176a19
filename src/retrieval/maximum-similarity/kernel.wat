;; Maximum similarity of question tokens with passage tokens, in 128-bit SIMD.
;;
;; A passage token is its 2-bit code: 16 bytes of code, a chunk, are 64 dimensions. A question token is
;; one signed byte a dimension, ordered so that a chunk's 64 bytes are four rows of 16: row r holds the
;; dimensions that bits 2r and 2r+1 of the 16 code bytes stand for.
;;
;; The four levels of a code are nearly -10, -3, 3 and 10 equal steps; 10 is added to make them unsigned.
;; So a product is at most 127 * 20, the sum of the 8 products that meet in one 16-bit lane of a chunk at
;; most 20320: nothing overflows and the relaxed dot product gives the same result on every processor.
;;
;; To assemble: npx wat2wasm --enable-relaxed-simd kernel.wat -o kernel.wasm
(module
  ;; From address 0: the levels of four passage tokens, 256 bytes a chunk. The caller uses what lies after.
  (memory (export "memory") 1)

  ;; Writes the levels of one passage token, 64 bytes every 256.
  (func $unpack (param $code i32) (param $to i32) (param $chunks i32)
    (local $levels v128) (local $lowest v128) (local $bytes v128)
    (local.set $levels (v128.const i8x16 0 7 13 20 0 0 0 0 0 0 0 0 0 0 0 0))
    (local.set $lowest (v128.const i8x16 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3))
    (loop $chunk
      (local.set $bytes (v128.load (local.get $code)))
      (v128.store (local.get $to) (i8x16.relaxed_swizzle (local.get $levels)
        (v128.and (local.get $lowest) (local.get $bytes))))
      (v128.store offset=16 (local.get $to) (i8x16.relaxed_swizzle (local.get $levels)
        (v128.and (local.get $lowest) (i16x8.shr_u (local.get $bytes) (i32.const 2)))))
      (v128.store offset=32 (local.get $to) (i8x16.relaxed_swizzle (local.get $levels)
        (v128.and (local.get $lowest) (i16x8.shr_u (local.get $bytes) (i32.const 4)))))
      (v128.store offset=48 (local.get $to) (i8x16.relaxed_swizzle (local.get $levels)
        (v128.and (local.get $lowest) (i16x8.shr_u (local.get $bytes) (i32.const 6)))))
      (local.set $code (i32.add (local.get $code) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 256)))
      (br_if $chunk (local.tee $chunks (i32.sub (local.get $chunks) (i32.const 1))))))

  ;; The greatest of the dot products of one question token with the four passage tokens unpacked.
  (func $greatest (param $question i32) (param $chunks i32) (result i32)
    (local $levels i32)
    (local $row0 v128) (local $row1 v128) (local $row2 v128) (local $row3 v128)
    (local $sum0 v128) (local $sum1 v128) (local $sum2 v128) (local $sum3 v128)
    (loop $chunk
      (local.set $row0 (v128.load (local.get $question)))
      (local.set $row1 (v128.load offset=16 (local.get $question)))
      (local.set $row2 (v128.load offset=32 (local.get $question)))
      (local.set $row3 (v128.load offset=48 (local.get $question)))
      (local.set $sum0 (i32x4.add (local.get $sum0) (i32x4.extadd_pairwise_i16x8_s
        (i16x8.add
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row0) (v128.load (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row1) (v128.load offset=16 (local.get $levels))))
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row2) (v128.load offset=32 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row3) (v128.load offset=48 (local.get $levels))))))))
      (local.set $sum1 (i32x4.add (local.get $sum1) (i32x4.extadd_pairwise_i16x8_s
        (i16x8.add
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row0) (v128.load offset=64 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row1) (v128.load offset=80 (local.get $levels))))
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row2) (v128.load offset=96 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row3) (v128.load offset=112 (local.get $levels))))))))
      (local.set $sum2 (i32x4.add (local.get $sum2) (i32x4.extadd_pairwise_i16x8_s
        (i16x8.add
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row0) (v128.load offset=128 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row1) (v128.load offset=144 (local.get $levels))))
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row2) (v128.load offset=160 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row3) (v128.load offset=176 (local.get $levels))))))))
      (local.set $sum3 (i32x4.add (local.get $sum3) (i32x4.extadd_pairwise_i16x8_s
        (i16x8.add
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row0) (v128.load offset=192 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row1) (v128.load offset=208 (local.get $levels))))
          (i16x8.add
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row2) (v128.load offset=224 (local.get $levels)))
            (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $row3) (v128.load offset=240 (local.get $levels))))))))
      (local.set $question (i32.add (local.get $question) (i32.const 64)))
      (local.set $levels (i32.add (local.get $levels) (i32.const 256)))
      (br_if $chunk (local.tee $chunks (i32.sub (local.get $chunks) (i32.const 1)))))

    ;; Each sum still lies in four lanes: two rounds of interleaving and adding bring the four totals
    ;; into the lanes of one vector, two rounds of halving find the greatest.
    (local.set $sum0 (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sum0) (local.get $sum1))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sum0) (local.get $sum1))))
    (local.set $sum2 (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sum2) (local.get $sum3))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sum2) (local.get $sum3))))
    (local.set $sum0 (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $sum0) (local.get $sum2))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $sum0) (local.get $sum2))))
    (local.set $sum0 (i32x4.max_s
      (local.get $sum0)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $sum0) (local.get $sum0))))
    (local.set $sum0 (i32x4.max_s
      (local.get $sum0)
      (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $sum0) (local.get $sum0))))
    (i32x4.extract_lane 0 (local.get $sum0)))

  ;; Raises each of the `questions` integers at `best` to the greatest dot product of its question token
  ;; with any of the passage tokens from `code` to `end`. The last passage token fills up a group of four.
  (func (export "raise") (param $code i32) (param $end i32) (param $codeBytes i32) (param $chunks i32)
                         (param $question i32) (param $questions i32) (param $best i32)
    (local $last i32) (local $lane i32) (local $next i32) (local $at i32) (local $greatest i32)
    (if (i32.ge_u (local.get $code) (local.get $end)) (then (return)))
    (local.set $last (i32.sub (local.get $end) (local.get $codeBytes)))
    (loop $group
      (local.set $lane (i32.const 0))
      (loop $token
        (call $unpack
          (select (local.get $code) (local.get $last) (i32.lt_u (local.get $code) (local.get $last)))
          (local.get $lane)
          (local.get $chunks))
        (local.set $code (i32.add (local.get $code) (local.get $codeBytes)))
        (br_if $token (i32.lt_u (local.tee $lane (i32.add (local.get $lane) (i32.const 64))) (i32.const 256))))
      (local.set $next (local.get $question))
      (local.set $at (i32.const 0))
      (loop $each
        (local.set $greatest (call $greatest (local.get $next) (local.get $chunks)))
        (if (i32.gt_s (local.get $greatest) (i32.load (i32.add (local.get $best) (local.get $at))))
          (then (i32.store (i32.add (local.get $best) (local.get $at)) (local.get $greatest))))
        (local.set $next (i32.add (local.get $next) (i32.shl (local.get $chunks) (i32.const 6))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $each (i32.lt_u (local.get $at) (i32.shl (local.get $questions) (i32.const 2)))))
      (br_if $group (i32.lt_u (local.get $code) (local.get $end))))))
